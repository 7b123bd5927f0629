import type { Ticket } from "@/lib/domain/tickets/ticket";
import type { TicketKey } from "@/lib/domain/tickets/ticket-id";
import type { Db } from "./client";
import { Prisma } from "./generated/client";
import { type Description, jsonRows } from "./json-rows";
import { PREPARED } from "./prepared";
import { readJson } from "./read-json";
import { type TicketRecord, ticketRecord, ticketSummary, wholeTicket } from "./ticket-columns";
import { slaJoins } from "./ticket-sla";
import { type Viewer, visibleTickets } from "./visibility";

const joins = (viewer: Viewer) => Prisma.sql`
  JOIN "user" r ON r.id = t.requester_id
  LEFT JOIN "user" a ON a.id = t.assignee_id
  LEFT JOIN team g ON g.id = t.team_id
  LEFT JOIN product p ON p.id = t.product_id
  ${slaJoins(viewer)}`;

type Reader = Viewer & { db: Db };

export type Selection = {
  /** A relation `t` of tickets that the actor may see. */
  from?: Prisma.Sql;
  /** A condition on `t`; must contain `visibleTickets(ctx)` when `from` does not. */
  where?: Prisma.Sql;
  orderBy?: Prisma.Sql;
  /** Asked often, and best walked the same way whatever the values: see `prepared.ts`. */
  isPrepared?: boolean;
};

/** Tickets in brief, with the names around them. */
export const selectSummaries = selecting(ticketSummary);

/** The same with all that they say at length. */
export const selectTickets = selecting(wholeTicket);

const selectRecords = selecting(ticketRecord);

/**
 * The ticket with this key, whoever asks, and everything around it. For callers that have read or written the ticket
 * themselves, and for the tracking page, which decides what of it to show; everything else reads through `findTicket`.
 */
export async function findTicketRecord(
  ctx: Reader,
  key: TicketKey,
  where = Prisma.sql`true`,
): Promise<TicketRecord | null> {
  const [record] = await selectRecords(ctx, { where: Prisma.sql`${named(key)} AND ${where}`, isPrepared: true });

  return record ?? null;
}

/** The ticket with this key and everything around it, if the actor may see it. */
export function findVisibleRecord(ctx: Reader, key: TicketKey): Promise<TicketRecord | null> {
  return findTicketRecord(ctx, key, visibleTickets(ctx));
}

/** The ticket with this key if the actor may see it; `forUpdate` locks it until the transaction ends. */
export async function findTicket(ctx: Reader, key: TicketKey, { forUpdate = false } = {}): Promise<Ticket | null> {
  const where = Prisma.sql`${named(key)} AND ${visibleTickets(ctx)}`;
  // First the lock, then the reading: a statement that had to wait joins the new ticket with the names around the old one.
  if (forUpdate) await ctx.db.$queryRaw`SELECT 1 FROM ticket t WHERE ${where} FOR UPDATE`;
  const [ticket] = await selectTickets(ctx, { where, isPrepared: true });

  return ticket ?? null;
}

/** Tickets by their ids, whoever asks and whatever their mode: for consumers of events. */
export async function findTicketsByIds(ctx: Reader, ids: readonly string[]): Promise<Map<string, Ticket>> {
  const tickets = await selectTickets(ctx, { where: Prisma.sql`t.id = ANY(${ids}::uuid[])` });

  return new Map(tickets.map((ticket) => [ticket.id, ticket]));
}

function named(key: TicketKey): Prisma.Sql {
  return "id" in key ? Prisma.sql`t.id = ${key.id}::uuid` : Prisma.sql`t.number = ${key.number}`;
}

/**
 * The hottest reads. One statement with joins, because relation loading would ask once for each relation; and one JSON
 * text for all rows, because decoding hundreds of columns one by one costs three times as much of our CPU.
 */
function selecting<Row>(description: Description<Row>): (ctx: Reader, selection: Selection) => Promise<Row[]> {
  const { columns, read } = jsonRows(description, "t.");

  return async (ctx, { from, where, orderBy, isPrepared }) => {
    const select = Prisma.sql`
      ${isPrepared ? PREPARED : Prisma.empty} SELECT json_agg(found.row)::text AS json FROM (
        SELECT json_build_array(${columns}) AS row FROM ${from ?? Prisma.sql`ticket t`} ${joins(ctx)}
        ${where ? Prisma.sql`WHERE ${where}` : Prisma.empty}
        ${orderBy ? Prisma.sql`ORDER BY ${orderBy}` : Prisma.empty}) AS found`;
    const rows = await readJson<unknown[][]>(ctx.db, select);

    return rows?.map(read) ?? [];
  };
}
