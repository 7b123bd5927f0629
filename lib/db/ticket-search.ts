import type { DomainContext } from "@/lib/domain/context";
import { isAgent } from "@/lib/domain/policy";
import type { TicketFilter } from "@/lib/domain/tickets/schemas";
import { Prisma } from "./generated/client";
import { conditionsOf, enumList } from "./ticket-filter";
import { following, isByTime, ORDERS, type TicketQuery } from "./ticket-order";
import { searchableText } from "./visibility";

/** A search first looks through this many tickets from where the page begins; see `searches`. */
const WINDOW = 1_000;
/** From so many matches on, a window wide enough for a page is cheaper than every match there is; up to a limit. */
const WORTH_WIDENING = 3;
const WIDEST_WINDOW = 30_000;
/** From this share of the window on, a word is frequent: PostgreSQL has statistics of it. */
const FREQUENT_SHARE = 0.05;

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
export async function* searches(ctx: DomainContext, query: TicketQuery, words: string): AsyncGenerator<Attempt> {
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
async function lookThroughWindow(ctx: DomainContext, { sort, after }: TicketQuery, words: string, width = WINDOW) {
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
function among(ctx: DomainContext, { filter, sort, after, limit }: TicketQuery, hits: Prisma.Sql): Prisma.Sql {
  const where = Prisma.join([...everyCondition(ctx, filter), ...following(sort, after)], " AND ");

  return Prisma.sql`(
    SELECT t.* FROM ${hits} AS hit
    CROSS JOIN LATERAL (SELECT * FROM ticket t WHERE t.id = hit.id AND ${where} OFFSET 0) AS t
    ORDER BY ${ORDERS[sort].by} LIMIT ${limit}) AS t`;
}

/** The page's tickets as a relation `t`, by words and filters as the planner sees fit. */
function searching(ctx: DomainContext, { filter, sort, after, limit }: TicketQuery, words: string): Prisma.Sql {
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
