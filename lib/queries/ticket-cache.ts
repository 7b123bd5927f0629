import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import type { WireTicket, WireTicketSummary } from "@/app/api/desk/_dialect/schemas";
import { type QueueFilter, statusesOf } from "./queue-filter";
import { type TicketPage, ticketKeys, ticketQueries } from "./tickets";

type CachedList = InfiniteData<TicketPage, string | null>;

/**
 * Shows `ticket` as it is about to be, everywhere it is on screen: in its own page, and in every list, which it leaves
 * where it no longer belongs.
 * @returns puts everything back
 */
export function showInstead(client: QueryClient, me: string, ticket: WireTicketSummary): () => void {
  const detail = ticketQueries.detail(ticket.publicId).queryKey;
  const before = [
    ...client.getQueriesData<CachedList>({ queryKey: ticketKeys.lists }),
    ...client.getQueriesData<WireTicket>({ queryKey: detail }),
  ];

  client.setQueryData<WireTicket>(detail, (shown) => shown && { ...shown, ...ticket });
  for (const [key] of client.getQueriesData<CachedList>({ queryKey: ticketKeys.lists })) {
    const filter = key[ticketKeys.lists.length] as QueueFilter;
    client.setQueryData<CachedList>(key, (list) => list && replaceIn(list, ticket, belongsIn(ticket, filter, me)));
  }

  return () => {
    for (const [key, shown] of before) client.setQueryData(key, shown);
  };
}

/** Takes over what the desk has answered. */
export function keepAnswer(client: QueryClient, me: string, ticket: WireTicket): void {
  showInstead(client, me, ticket);
  client.setQueryData(ticketQueries.detail(ticket.publicId).queryKey, ticket);
}

/** As far as one can tell without asking: whether words are in a ticket only the desk's search knows. */
export function belongsIn(ticket: WireTicketSummary, filter: QueueFilter, me: string): boolean {
  const { stage, priority, assignee, product, team, tag } = filter;
  const statuses = statusesOf(filter);

  return (
    (statuses?.includes(ticket.status) ?? true) &&
    (stage?.includes(ticket.stage) ?? true) &&
    (priority?.includes(ticket.priority) ?? true) &&
    isAssigned(ticket, assignee, me) &&
    isNamed(ticket.product, product) &&
    isNamed(ticket.team, team) &&
    (tag === undefined || ticket.tags.includes(tag))
  );
}

function isAssigned({ assignee }: WireTicketSummary, wanted: string | undefined, me: string): boolean {
  if (wanted === undefined) return true;
  if (wanted === "none") return assignee === null;
  if (wanted === "me") return assignee?.id === me;

  return assignee?.id === wanted || assignee?.email === wanted;
}

function isNamed(thing: { id: string; slug: string } | null, wanted: string | undefined): boolean {
  return wanted === undefined || thing?.slug === wanted || thing?.id === wanted;
}

function replaceIn(list: CachedList, ticket: WireTicketSummary, stays: boolean): CachedList {
  if (!list.pages.some(({ tickets }) => tickets.some(({ id }) => id === ticket.id))) return list;
  const replaced = (tickets: WireTicketSummary[]) =>
    stays
      ? tickets.map((shown) => (shown.id === ticket.id ? ticket : shown))
      : tickets.filter(({ id }) => id !== ticket.id);

  return { ...list, pages: list.pages.map((page) => ({ ...page, tickets: replaced(page.tickets) })) };
}
