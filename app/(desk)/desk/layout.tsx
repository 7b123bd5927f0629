import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { toWireView } from "@/app/api/desk/_dialect/views";
import { readTheme } from "@/components/shell/read-theme";
import { getContext } from "@/lib/auth/session";
import type { DomainContext } from "@/lib/domain/context";
import { isAgent } from "@/lib/domain/policy";
import { countByStatus } from "@/lib/domain/tickets/count";
import { listViews } from "@/lib/domain/views/list";
import { deskQueries } from "@/lib/queries/desk";
import { makeQueryClient } from "@/lib/queries/query-client";
import { ticketQueries } from "@/lib/queries/tickets";
import { eventTail } from "@/lib/realtime/tail";
import { DeskProvider } from "./_components/desk-provider";
import { FrameProvider } from "./_components/frame-provider";
import { LiveUpdates } from "./_components/live-updates";
import { NoDesk } from "./_components/no-desk";
import { readNames } from "./_components/read-names";
import { SessionEnded } from "./_components/session-ended";
import { Sidebar } from "./_components/sidebar";
import { SIDEBAR_ID } from "./_components/sidebar-id";
import { TestWorld } from "./_components/test-world";

export const metadata: Metadata = { title: { default: "Tickets", template: "%s · Glassdesk" } };

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const ctx = await getContext();
  const { actor: viewer, mode } = ctx;
  // Who is not signed in is sent to do so by the page, which knows where it is.
  if (viewer.kind !== "user") return children;
  if (!isAgent(viewer)) return <NoDesk email={viewer.email} />;

  // Before anything is read, so that nothing that happens from here on is missed.
  const position = await eventTail().start();
  const [state, theme] = await Promise.all([frameData(ctx), readTheme()]);

  return (
    <DeskProvider viewer={viewer} mode={mode}>
      <HydrationBoundary state={state}>
        <FrameProvider theme={theme}>
          <div
            data-desk-mode={mode}
            className="flex min-h-dvh [--desk-top:0rem] max-md:flex-col data-[desk-mode=test]:[--desk-top:2rem]"
          >
            <aside
              id={SIDEBAR_ID}
              className="z-30 flex-col border-e bg-canvas max-md:hidden max-md:target:flex md:sticky md:top-0 md:flex md:h-dvh md:w-60 md:shrink-0"
            >
              <Sidebar theme={theme} />
            </aside>
            <main id="main" tabIndex={-1} className="flex min-w-0 flex-1 flex-col bg-surface outline-none">
              <TestWorld />
              <LiveUpdates position={String(position)} />
              <SessionEnded />
              {children}
            </main>
          </div>
        </FrameProvider>
      </HydrationBoundary>
    </DeskProvider>
  );
}

async function frameData(ctx: DomainContext) {
  const client = makeQueryClient();
  const [counts, { products, teams, agents }, views] = await Promise.all([
    countByStatus(ctx),
    readNames(),
    listViews(ctx),
  ]);
  client.setQueryData(ticketQueries.counts().queryKey, counts);
  client.setQueryData(deskQueries.products().queryKey, products);
  client.setQueryData(deskQueries.teams().queryKey, teams);
  client.setQueryData(
    deskQueries.views().queryKey,
    views.map((view) => toWireView(ctx, view)),
  );
  client.setQueryData(deskQueries.agents().queryKey, agents);

  return dehydrate(client);
}
