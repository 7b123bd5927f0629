import type { DomainContext } from "@/lib/domain/context";
import type { TicketFilter } from "@/lib/domain/tickets/schemas";
import type { Ticket, TicketSummary } from "@/lib/domain/tickets/ticket";
import { Prisma } from "./generated/client";
import { searchWords } from "./ticket-filter";
import { ORDERS, type TicketQuery } from "./ticket-order";
import { searches } from "./ticket-search";
import { walking } from "./ticket-walk";
import { type Selection, selectSummaries, selectTickets } from "./tickets";
import { visibleTickets } from "./visibility";

/** One page of the tickets that the actor may see, by keyset: the cost does not grow with the page's number. */
export function findTickets(ctx: DomainContext, query: TicketQuery): Promise<TicketSummary[]> {
  return find(ctx, query, selectSummaries);
}

/** The same with each ticket's text and metadata. */
export function findWholeTickets(ctx: DomainContext, query: TicketQuery): Promise<Ticket[]> {
  return find(ctx, query, selectTickets);
}

async function find<Row>(
  ctx: DomainContext,
  query: TicketQuery,
  select: (ctx: DomainContext, selection: Selection) => Promise<Row[]>,
): Promise<Row[]> {
  const orderBy = ORDERS[query.sort].by;
  const words = searchWords(query.filter);
  if (words === null) return select(ctx, { from: walking(ctx, query), orderBy, isPrepared: true });

  for await (const from of searches(ctx, query, words)) {
    const tickets = await select(ctx, { from: from.tickets, orderBy });
    if (from.isComplete || tickets.length >= query.limit) return tickets;
  }

  return [];
}

/** Those of these tickets that the actor may see, in no order. */
export function findTicketsOf(ctx: DomainContext, ids: readonly string[]): Promise<TicketSummary[]> {
  return selectSummaries(ctx, { where: Prisma.sql`t.id = ANY(${[...ids]}::uuid[]) AND ${visibleTickets(ctx)}` });
}

/** How many tickets match, counting no further than `cap`: a queue's badge needs no exact millions. */
export async function countTickets(ctx: DomainContext, filter: TicketFilter, cap: number): Promise<number> {
  const query: TicketQuery = { filter, sort: "newest", after: null, limit: cap };
  const words = searchWords(filter);
  if (words === null) return count(ctx, walking(ctx, query));

  let found = 0;
  for await (const from of searches(ctx, query, words)) {
    found = await count(ctx, from.tickets);
    if (from.isComplete || found >= cap) break;
  }

  return found;
}

async function count(ctx: DomainContext, relation: Prisma.Sql): Promise<number> {
  const [row] = await ctx.db.$queryRaw<{ count: bigint }[]>`SELECT count(*) FROM ${relation}`;

  return Number(row?.count ?? 0);
}
