import type { DomainContext } from "@/lib/domain/context";
import type { TicketStatus } from "@/lib/domain/tickets/vocabulary";
import { Prisma } from "./generated/client";
import { conditionsOf, enumList } from "./ticket-filter";
import { following, ORDERS, type TicketQuery } from "./ticket-order";

/** The page's tickets as a relation `t`, by filters that have indexes. */
export function walking(ctx: DomainContext, { filter, sort, after, limit }: TicketQuery): Prisma.Sql {
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
