import type { DomainContext } from "@/lib/domain/context";
import { isAgent } from "@/lib/domain/policy";
import type { TicketFilter, TicketSort } from "@/lib/domain/tickets/schemas";
import type { TicketSummary } from "@/lib/domain/tickets/ticket";
import { Prisma } from "./generated/client";
import { conditionsOf, enumList, searchWords } from "./ticket-filter";
import { selectSummaries } from "./tickets";
import { searchableText } from "./visibility";

/** The sort key of the last ticket seen; lists go on strictly after it. */
export type TicketPosition = { id: string; updatedAt?: string | undefined; priority?: string | undefined };

type Query = { filter: TicketFilter; sort: TicketSort; after: TicketPosition | null; limit: number };

/** A search looks at the tickets of this many matches first; see `findMatches`. */
const FIRST_MATCHES = 300;

/** One page of the tickets that the actor may see, by keyset: the cost does not grow with the page's number. */
export async function findTickets(ctx: DomainContext, query: Query): Promise<TicketSummary[]> {
  const words = searchWords(query.filter);
  const isPrepared = words === null;
  const select = (from: Prisma.Sql) => selectSummaries(ctx.db, { from, orderBy: ORDERS[query.sort].by, isPrepared });
  if (words === null) return select(walking(ctx, query));
  if (hasFewTickets(ctx, query.filter)) return select(searching(ctx, query, words));

  return findMatches(ctx, query, words, select);
}

/** How many tickets match, counting no further than `cap`: a queue's badge needs no exact millions. */
export async function countTickets(ctx: DomainContext, filter: TicketFilter, cap: number): Promise<number> {
  const query: Query = { filter, sort: "newest", after: null, limit: cap };
  const words = searchWords(filter);

  return count(ctx, words === null ? walking(ctx, query) : searching(ctx, query, words));
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
};

/** The page's tickets as a relation `t`, by filters that have indexes. */
function walking(ctx: DomainContext, { filter, sort, after, limit }: Query): Prisma.Sql {
  const order = Prisma.sql`ORDER BY ${ORDERS[sort].by} LIMIT ${limit}`;
  const where = Prisma.join([...conditionsOf(ctx, filter), ...following(sort, after)], " AND ");
  const walk = WALKS.find(({ column }) => filter[column] !== undefined);
  const values = walk && filter[walk.column];
  if (!walk || !values) return Prisma.sql`(SELECT * FROM ticket t WHERE ${where} ${order}) AS t`;

  return alongEach(walk, values, where, order);
}

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

/**
 * PostgreSQL has statistics of frequent words only, and for a rare one would read every ticket. So first the tickets of the
 * first few matches are looked at, which is all that a rare word has. If that leaves the page short, the word is a
 * frequent one, and the planner can be trusted with it.
 */
async function findMatches(
  ctx: DomainContext,
  query: Query,
  words: string,
  select: (from: Prisma.Sql) => Promise<TicketSummary[]>,
): Promise<TicketSummary[]> {
  const hits = firstMatches(ctx, query, words);
  const tickets = await select(amongMatches(ctx, query, hits));
  if (tickets.length >= query.limit && isByTime(query.sort)) return tickets;
  if ((await count(ctx, hits)) < FIRST_MATCHES) return tickets;

  return select(searching(ctx, query, words));
}

function firstMatches(ctx: DomainContext, { sort, after }: Query, words: string): Prisma.Sql {
  const beyond = after && isByTime(sort) ? Prisma.sql`AND ${ORDERS[sort].after(after)}` : Prisma.empty;
  const direction = sort === "oldest" ? Prisma.sql`ASC` : Prisma.sql`DESC`;

  return Prisma.sql`(
    SELECT t.id FROM (SELECT ticket_id AS id, document, internal FROM ticket_search) AS t
     WHERE ${matches(ctx, words, Prisma.sql`t`)} ${beyond}
     ORDER BY t.id ${direction} LIMIT ${FIRST_MATCHES}) AS hit`;
}

function amongMatches(ctx: DomainContext, { filter, sort, after, limit }: Query, hits: Prisma.Sql): Prisma.Sql {
  const where = Prisma.join([...everyCondition(ctx, filter), ...following(sort, after)], " AND ");

  return Prisma.sql`(
    SELECT t.* FROM ${hits} JOIN ticket t ON t.id = hit.id WHERE ${where}
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
