import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import type { WireTicketSummary } from "@/app/api/desk/_dialect/schemas";
import { type TicketPage, ticketKeys } from "@/lib/queries/tickets";

/** How many are worth offering; typing finds any. */
const OFFERED = 50;

/** The tags on these tickets first, then those of all tickets that have been loaded, and on how many of these each is. */
export function knownTags(client: QueryClient, tickets: readonly WireTicketSummary[]): { tag: string; on: number }[] {
  const lists = client.getQueriesData<InfiniteData<TicketPage>>({ queryKey: ticketKeys.lists });
  const loaded = lists.flatMap(([, list]) => list?.pages.flatMap((page) => page.tickets) ?? []);
  const on = new Map<string, number>(loaded.flatMap((ticket) => ticket.tags.map((tag) => [tag, 0] as const)));
  for (const tag of tickets.flatMap((ticket) => ticket.tags)) on.set(tag, (on.get(tag) ?? 0) + 1);

  return [...on]
    .map(([tag, count]) => ({ tag, on: count }))
    .sort((a, b) => b.on - a.on || a.tag.localeCompare(b.tag))
    .slice(0, OFFERED);
}
