import type { DomainContext } from "@/lib/domain/context";
import { isAgent } from "@/lib/domain/policy";
import type { TicketFilter, TicketSort } from "@/lib/domain/tickets/schemas";
import type { Ticket, TicketSummary } from "@/lib/domain/tickets/ticket";
import type { TicketStatus } from "@/lib/domain/tickets/vocabulary";
import { Prisma } from "./generated/client";
import { conditionsOf, enumList, searchWords } from "./ticket-filter";
import { type Selection, selectSummaries, selectTickets } from "./tickets";
import { searchableText, visibleTickets } from "./visibility";

/** The sort key of the last ticket seen; lists go on strictly after it. */
export type TicketPosition = {
  id: string;
  updatedAt?: string | undefined;
  priority?: string | undefined;
  slaDueAt?: string | undefined;
};

type Query = { filter: TicketFilter; sort: TicketSort; after: TicketPosition | null; limit: number };

/** A search first looks through this many tickets from where the page begins; see `searches`. */
const WINDOW = 1_000;
/** From so many matches on, a window wide enough for a page is cheaper than every match there is; up to a limit. */
const WORTH_WIDENING = 3;
const WIDEST_WINDOW = 30_000;
/** From this share of the window on, a word is frequent: PostgreSQL has statistics of it. */
const FREQUENT_SHARE = 0.05;

/** One page of the tickets that the actor may see, by keyset: the cost does not grow with the page's number. */
export function findTickets(ctx: DomainContext, query: Query): Promise<TicketSummary[]> {
  return find(ctx, query, selectSummaries);
}

/** The same with each ticket's text and metadata. */
export function findWholeTickets(ctx: DomainContext, query: Query): Promise<Ticket[]> {
  return find(ctx, query, selectTickets);
}

async function find<Row>(
  ctx: DomainContext,
  query: Query,
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
  const query: Query = { filter, sort: "newest", after: null, limit: cap };
  const words = searchWords(filter);
  if (words === null) return count(ctx, walking(ctx, query));

  let found = 0;
  for await (const from of searches(ctx, query, words)) {
    found = await count(ctx, from.tickets);
    if (from.isComplete || found >= cap) break;
  }

  return found;
}

const ORDERS: Record<TicketSort, { by: Prisma.Sql; after: (last: TicketPosition) => Prisma.Sql }> = {
  newest: { by: Prisma.sql`t.id DESC`, after: ({ id }) => Prisma.sql`t.id < ${id}::uuid` },
  oldest: { by: Prisma.sql`t.id ASC`, after: ({ id }) => Prisma.sql`t.id > ${id}::uuid` },
  updated: {
    by: Prisma.sql`t.updated_at DESC, t.id DESC`,
    after: ({ id, updatedAt }) => Prisma.sql`(t.updated_at, t.id) < (${updatedAt}::timestamptz, ${id}::uuid)`,
  },
  priority: {
    by: Prisma.sql`t.priority DESC, t.id DESC`,
    after: ({ id, priority }) => Prisma.sql`(t.priority, t.id) < (${priority}::priority, ${id}::uuid)`,
  },
  sla: {
    by: Prisma.sql`t.sla_due_at ASC, t.id ASC`,
    after: ({ id, slaDueAt }) => Prisma.sql`(t.sla_due_at, t.id) > (${slaDueAt}::timestamptz, ${id}::uuid)`,
  },
};

/** The page's tickets as a relation `t`, by filters that have indexes. */
function walking(ctx: DomainContext, { filter, sort, after, limit }: Query): Prisma.Sql {
  const { by } = ORDERS[sort];
  const order = Prisma.sql`ORDER BY ${by} LIMIT ${ceiling(limit)}`;
  const where = Prisma.join([...conditionsOf(ctx, filter), ...following(sort, after)], " AND ");
  // Only what still needs somebody is near or late: without this, few such tickets would be looked for among all.
  const walked = filter.sla && !filter.status ? { ...filter, status: UNRESOLVED } : filter;
  const walk = WALKS.find(({ column }) => walked[column] !== undefined);
  const values = walk && walked[walk.column];
  const tickets =
    walk && values
      ? alongEach(walk, values, where, order)
      : Prisma.sql`(SELECT * FROM ticket t WHERE ${where} ${order}) AS t`;

  return Prisma.sql`(SELECT * FROM ${tickets} ORDER BY ${by} LIMIT ${limit}) AS t`;
}

/** Pages of 25, 50 and 100 with the ticket that tells whether there are more. */
const CEILINGS = [26, 51, 101];

/**
 * The least of a few limits that is enough, as a number in the text. To a statement that is planned once for all values a
 * limit is unknown: PostgreSQL takes it for a tenth of the table, and reads every person there is to join their names.
 */
function ceiling(limit: number): Prisma.Sql {
  return Prisma.raw(String(CEILINGS.find((size) => size >= limit) ?? limit));
}

const UNRESOLVED = ["new", "open", "pending"] as const satisfies readonly TicketStatus[];

/** Columns with an index that goes on with the sort keys, the most telling one first. */
const WALKS = [
  { column: "status", type: "ticket_status" },
  { column: "stage", type: "stage" },
  { column: "priority", type: "priority" },
] as const;

/**
 * Each value is walked along its own index and gives at most one page; merging them sorts a few dozen rows. Asked for
 * several at once, PostgreSQL would read everything that is closed to find the oldest that is open.
 */
function alongEach(
  { column, type }: (typeof WALKS)[number],
  values: readonly string[],
  where: Prisma.Sql,
  order: Prisma.Sql,
) {
  if (values.length === 0) return Prisma.sql`(SELECT * FROM ticket WHERE false) AS t`;
  const name = Prisma.raw(column);

  return Prisma.sql`(
    SELECT t.* FROM unnest(${enumList(type, [...new Set(values)])}) AS wanted (${name})
    CROSS JOIN LATERAL (SELECT * FROM ticket t WHERE t.${name} = wanted.${name} AND ${where} ${order}) AS t
    ${order}) AS t`;
}

/** With these the planner knows that there are few tickets, and may begin with them. */
function hasFewTickets(ctx: DomainContext, filter: TicketFilter): boolean {
  return filter.requester !== undefined || !isAgent(ctx.actor);
}

type Attempt = {
  /** A relation `t`. */
  tickets: Prisma.Sql;
  /** Whether there are no more matches than these; otherwise a page that stays short is tried again. */
  isComplete: boolean;
};

/**
 * How to search, cheapest first. PostgreSQL has statistics of frequent words only, and for any other guesses that there are
 * thousands of matches: walking back in time until the page is full, it would read every ticket for a word that one ticket
 * has. So we look through the newest thousand ourselves, which fills the page for frequent words. If not, their share
 * there tells how to go on.
 */
async function* searches(ctx: DomainContext, query: Query, words: string): AsyncGenerator<Attempt> {
  if (hasFewTickets(ctx, query.filter)) {
    yield { tickets: searching(ctx, query, words), isComplete: true };
    return;
  }

  const { size, hits } = await lookThroughWindow(ctx, query, words);
  const isFrequent = hits.length >= WINDOW * FREQUENT_SHARE;
  const isWhole = size < WINDOW;
  if (isWhole || (isFrequent && isByTime(query.sort))) {
    yield { tickets: among(ctx, query, idList(hits)), isComplete: isWhole };
  }
  if (!isWhole && !isFrequent && hits.length >= WORTH_WIDENING && isByTime(query.sort)) {
    const size = Math.min(Math.ceil((2 * WINDOW * query.limit) / hits.length), WIDEST_WINDOW);
    const wide = await lookThroughWindow(ctx, query, words, size);
    yield { tickets: among(ctx, query, idList(wide.hits)), isComplete: wide.size < size };
  }
  yield {
    tickets: isFrequent ? searching(ctx, query, words) : among(ctx, query, everyMatch(ctx, words)),
    isComplete: true,
  };
}

/** The matches among the first tickets of the page's order, and how many tickets there were to look through. */
async function lookThroughWindow(ctx: DomainContext, { sort, after }: Query, words: string, width = WINDOW) {
  const beyond = after && isByTime(sort) ? Prisma.sql`WHERE ${ORDERS[sort].after(after)}` : Prisma.empty;
  const direction = sort === "oldest" ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const [row] = await ctx.db.$queryRaw<{ size: bigint; hits: string[] | null }[]>`
    SELECT count(*) AS size, array_agg(id) FILTER (WHERE ${matches(ctx, words, Prisma.sql`t`)}) AS hits FROM (
      SELECT t.id, t.document, t.internal FROM (SELECT ticket_id AS id, document, internal FROM ticket_search) AS t
      ${beyond} ORDER BY t.id ${direction} LIMIT ${width}) AS t`;

  return { size: Number(row?.size ?? 0), hits: row?.hits ?? [] };
}

/** Every match there is, by the text index: few, since the word is not frequent. Materialized, or it would be walked. */
function everyMatch(ctx: DomainContext, words: string): Prisma.Sql {
  return Prisma.sql`(
    WITH hit AS MATERIALIZED (
      SELECT s.ticket_id AS id FROM ticket_search s WHERE ${matches(ctx, words, Prisma.sql`s`)})
    SELECT id FROM hit)`;
}

function idList(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`(SELECT unnest(${[...ids]}::uuid[]) AS id)`;
}

/** OFFSET 0 keeps the tickets from being walked in the page's order until the last of few matches has turned up. */
function among(ctx: DomainContext, { filter, sort, after, limit }: Query, hits: Prisma.Sql): Prisma.Sql {
  const where = Prisma.join([...everyCondition(ctx, filter), ...following(sort, after)], " AND ");

  return Prisma.sql`(
    SELECT t.* FROM ${hits} AS hit
    CROSS JOIN LATERAL (SELECT * FROM ticket t WHERE t.id = hit.id AND ${where} OFFSET 0) AS t
    ORDER BY ${ORDERS[sort].by} LIMIT ${limit}) AS t`;
}

/** The page's tickets as a relation `t`, by words and filters as the planner sees fit. */
function searching(ctx: DomainContext, { filter, sort, after, limit }: Query, words: string): Prisma.Sql {
  const where = Prisma.join([...everyCondition(ctx, filter), ...following(sort, after)], " AND ");

  return Prisma.sql`(
    SELECT t.* FROM ticket t JOIN ticket_search s ON s.ticket_id = t.id
     WHERE ${where} AND ${matches(ctx, words, Prisma.sql`s`)}
     ORDER BY ${ORDERS[sort].by} LIMIT ${limit}) AS t`;
}

function everyCondition(ctx: DomainContext, filter: TicketFilter): Prisma.Sql[] {
  const status = filter.status && Prisma.sql`t.status = ANY (${enumList("ticket_status", filter.status)})`;

  return [...conditionsOf(ctx, filter), ...(status ? [status] : [])];
}

function matches(ctx: DomainContext, words: string, search: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${searchableText(ctx, search)} @@ websearch_to_tsquery('english', ${words})`;
}

function following(sort: TicketSort, after: TicketPosition | null): Prisma.Sql[] {
  return after ? [ORDERS[sort].after(after)] : [];
}

function isByTime(sort: TicketSort): boolean {
  return sort === "newest" || sort === "oldest";
}

async function count(ctx: DomainContext, relation: Prisma.Sql): Promise<number> {
  const [row] = await ctx.db.$queryRaw<{ count: bigint }[]>`SELECT count(*) FROM ${relation}`;

  return Number(row?.count ?? 0);
}
