"use client";

import { useQuery } from "@tanstack/react-query";
import { Bookmark, Layers, type LucideIcon, Package, Users } from "lucide-react";
import { STATUS_LOOKS } from "@/components/tickets/status-badge";
import { CommandGroup, CommandItem } from "@/components/ui/command";
import { TICKET_STATUSES } from "@/lib/domain/tickets/vocabulary";
import { deskQueries } from "@/lib/queries/desk";
import { type QueueFilter, queueHref } from "@/lib/queries/queue-filter";
import { filterOf } from "../saved-views";
import { useGoToQueue } from "../use-go-to-queue";
import { matches } from "./matches";

type Place = { key: string; label: string; icon: LucideIcon; filter: Partial<QueueFilter> };

/** Views of the queue by name. */
export function PlaceCommands({ query, andClose }: { query: string; andClose: (act: () => void) => () => void }) {
  const { data: products = [] } = useQuery(deskQueries.products());
  const { data: teams = [] } = useQuery(deskQueries.teams());
  const { data: savedViews = [] } = useQuery(deskQueries.views());
  const goToQueue = useGoToQueue();

  const all: Place[] = [
    ...savedViews.map((view) => ({ key: `v-${view.id}`, label: view.name, icon: Bookmark, filter: filterOf(view) })),
    ...TICKET_STATUSES.map((status) => {
      const { label, icon } = STATUS_LOOKS[status];

      return { key: status, label: `${label} tickets`, icon, filter: { status: [status] } };
    }),
    { key: "all", label: "All tickets", icon: Layers, filter: { status: "all" } },
    ...products.map(({ slug, name }) => ({ key: `p-${slug}`, label: name, icon: Package, filter: { product: slug } })),
    ...teams.map(({ slug, name }) => ({ key: `t-${slug}`, label: name, icon: Users, filter: { team: slug } })),
  ];
  const places = all.filter(({ label }) => matches(label, query));
  if (places.length === 0) return null;

  return (
    <CommandGroup heading="Views">
      {places.map(({ key, label, icon: Icon, filter }) => (
        <CommandItem
          key={key}
          value={key}
          icon={<Icon aria-hidden />}
          onSelect={andClose(() => goToQueue(queueHref(filter)))}
        >
          {label}
        </CommandItem>
      ))}
    </CommandGroup>
  );
}
