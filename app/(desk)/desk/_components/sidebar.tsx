"use client";

import { useQuery } from "@tanstack/react-query";
import { Bookmark, BookmarkCheck, ChartNoAxesColumn, Layers, Package, Search, Settings, Users } from "lucide-react";
import Link from "next/link";
import { type ReactNode, useId } from "react";
import { LogoMark } from "@/components/shell/logo";
import { STATUS_LOOKS } from "@/components/tickets/status-badge";
import { Keys } from "@/components/ui/keys";
import type { Theme } from "@/components/ui/theme";
import { TICKET_STATUSES } from "@/lib/domain/tickets/vocabulary";
import { deskQueries } from "@/lib/queries/desk";
import { ticketQueries } from "@/lib/queries/tickets";
import { settingsFor } from "../settings/_components/sections";
import { useViewer } from "./desk-provider";
import { useFrame } from "./frame-context";
import { filterOf } from "./saved-views";
import { SidebarLink, SidebarView } from "./sidebar-link";
import { UserMenu } from "./user-menu";
import { VIEWS } from "./views";

/** Every view of the queue, and the way to everything else. */
export function Sidebar({ theme }: { theme: Theme }) {
  const { data: counts } = useQuery(ticketQueries.counts());
  const { data: products = [] } = useQuery(deskQueries.products());
  const { data: teams = [] } = useQuery(deskQueries.teams());
  const { data: savedViews = [] } = useQuery(deskQueries.views());
  const viewer = useViewer();
  const hasSettings = settingsFor(viewer).length > 0;

  return (
    <div className="flex h-full flex-col">
      <div className="flex h-12 shrink-0 items-center gap-2 px-3">
        <Link
          href="/desk"
          prefetch={false}
          aria-label="Glassdesk, all open tickets"
          className="flex items-center gap-2 rounded-md"
        >
          <LogoMark className="size-5.5" />
          <span translate="no" className="font-semibold tracking-tight">
            Glassdesk
          </span>
        </Link>
      </div>
      <SearchButton />
      <nav aria-label="Desk" className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto px-2 py-3">
        <Section label="Views" hideLabel>
          {VIEWS.map(({ label, icon, filter, count, isCapped }) => (
            <SidebarView key={label} icon={icon} filter={filter} count={counts && count(counts)} isCapped={isCapped}>
              {label}
            </SidebarView>
          ))}
        </Section>
        {savedViews.length > 0 ? (
          <Section label="Saved views">
            {savedViews.map((view) => (
              <SidebarView
                key={view.id}
                icon={view.shared ? BookmarkCheck : Bookmark}
                filter={filterOf(view)}
                isOrdered
              >
                {view.name}
              </SidebarView>
            ))}
          </Section>
        ) : null}
        <Section label="Status">
          {TICKET_STATUSES.map((status) => (
            <SidebarView
              key={status}
              icon={STATUS_LOOKS[status].icon}
              filter={{ status: [status] }}
              count={counts?.byStatus[status]}
            >
              {STATUS_LOOKS[status].label}
            </SidebarView>
          ))}
          <SidebarView icon={Layers} filter={{ status: "all" }} count={counts?.total}>
            All tickets
          </SidebarView>
        </Section>
        {products.some(({ archivedAt }) => archivedAt === null) ? (
          <Section label="Products">
            {products.flatMap(({ slug, name, archivedAt }) =>
              archivedAt === null ? (
                <SidebarView key={slug} icon={Package} filter={{ product: slug }}>
                  {name}
                </SidebarView>
              ) : (
                []
              ),
            )}
          </Section>
        ) : null}
        {teams.length > 0 ? (
          <Section label="Teams">
            {teams.map(({ slug, name }) => (
              <SidebarView key={slug} icon={Users} filter={{ team: slug }}>
                {name}
              </SidebarView>
            ))}
          </Section>
        ) : null}
      </nav>
      <div className="flex shrink-0 flex-col gap-px border-t p-2">
        <SidebarLink href="/desk/reports" icon={ChartNoAxesColumn}>
          Reports
        </SidebarLink>
        {hasSettings ? (
          <SidebarLink href="/desk/settings" icon={Settings}>
            Settings
          </SidebarLink>
        ) : null}
        <UserMenu theme={theme} />
      </div>
    </div>
  );
}

function SearchButton() {
  const { openPalette } = useFrame();

  return (
    <div className="px-2">
      <button
        type="button"
        onClick={openPalette}
        className="flex h-8 w-full items-center gap-2 rounded-md border border-line bg-surface px-2 text-sm text-ink-faint shadow-xs hover:bg-subtle pointer-coarse:h-10"
      >
        <Search aria-hidden className="size-4 shrink-0" />
        <span className="flex-1 text-start">Search or jump to…</span>
        <Keys keys={["mod", "K"]} className="pointer-coarse:hidden" />
      </button>
    </div>
  );
}

function Section({ label, hideLabel, children }: { label: string; hideLabel?: boolean; children: ReactNode }) {
  const id = useId();

  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={hideLabel ? "sr-only" : "px-2 pb-1 text-xs font-medium text-ink-faint"}>
        {label}
      </h2>
      <ul className="flex flex-col gap-px">{children}</ul>
    </section>
  );
}
