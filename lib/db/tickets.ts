import type { StoredFile } from "@/lib/domain/attachments/file";
import type { StageEntry } from "@/lib/domain/tickets/history";
import type { Ticket, TicketLink, TicketMirror, TicketSummary } from "@/lib/domain/tickets/ticket";
import type { TicketKey } from "@/lib/domain/tickets/ticket-id";
import type { Db } from "./client";
import { Prisma } from "./generated/client";
import { moment, reviveMoment } from "./moment";
import { PREPARED } from "./prepared";
import { reviveSla, SLA_JSON, slaJoins } from "./ticket-sla";
import { type Viewer, visibleTickets } from "./visibility";

// The hottest reads. One statement with joins, because relation loading would ask once for each relation; and one JSON
// text for all rows, because decoding hundreds of columns one by one costs three times as much of our CPU.
const SUMMARY = Prisma.sql`
  t.id, t.number, t.subject, t.status, t.stage, t.priority, t.urgency, t.category, t.subcategory, t.tags, t.source,
  t.mode, t.version, ${moment("t.scheduled_at")} AS "scheduledAt", ${moment("t.due_at")} AS "dueAt",
  ${moment("t.created_at")} AS "createdAt", ${moment("t.updated_at")} AS "updatedAt",
  ${moment("t.first_responded_at")} AS "firstRespondedAt", ${moment("t.resolved_at")} AS "resolvedAt",
  ${moment("t.closed_at")} AS "closedAt",
  json_build_object('id', r.id, 'email', r.email, 'name', r.name) AS requester,
  CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'email', a.email, 'name', a.name) END AS assignee,
  CASE WHEN g.id IS NOT NULL THEN json_build_object('id', g.id, 'slug', g.slug, 'name', g.name) END AS team,
  CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'slug', p.slug, 'name', p.name) END AS product,
  ${SLA_JSON} AS sla`;

const WHOLE = Prisma.sql`${SUMMARY}, t.body, t.metadata, t.assumed, t.language,
  (SELECT json_build_object('provider', m.provider, 'id', m.external_id, 'url', m.url)
     FROM ticket_mirror m WHERE m.ticket_id = t.id AND m.external_id IS NOT NULL) AS external`;

const joins = (viewer: Viewer) => Prisma.sql`
  JOIN "user" r ON r.id = t.requester_id
  LEFT JOIN "user" a ON a.id = t.assignee_id
  LEFT JOIN team g ON g.id = t.team_id
  LEFT JOIN product p ON p.id = t.product_id
  ${slaJoins(viewer)}`;

const SURROUNDINGS = Prisma.sql`
  coalesce(p.public_subjects, false) AS "publicSubjects", coalesce(p.public_repo, false) AS "publicRepo",
  (SELECT coalesce(json_agg(json_build_object('stage', e.after->>'stage', 'at', ${moment("e.created_at")}) ORDER BY e.seq), '[]')
     FROM ticket_event e WHERE e.ticket_id = t.id AND e.kind IN ('ticket_created', 'stage_changed')
      AND e.after->>'stage' IS NOT NULL) AS entries,
  (SELECT coalesce(json_agg(json_build_object('id', l.id, 'kind', l.kind, 'url', l.url, 'repository', l.repository,
            'number', l.number, 'title', l.title, 'createdAt', ${moment("l.created_at")}) ORDER BY l.created_at, l.id), '[]')
     FROM ticket_link l WHERE l.ticket_id = t.id) AS links,
  (SELECT coalesce(json_agg(json_build_object('id', f.id, 'filename', f.filename, 'bytes', f.bytes, 'mime', f.mime,
            'externalUrl', f.external_url, 'createdAt', ${moment("f.created_at")}) ORDER BY f.id), '[]')
     FROM attachment f WHERE f.ticket_id = t.id AND f.comment_id IS NULL) AS files,
  (SELECT json_build_object('provider', m.provider, 'isThere', m.external_id IS NOT NULL, 'refusal', m.refusal)
     FROM ticket_mirror m WHERE m.ticket_id = t.id) AS mirror`;

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
export async function selectSummaries(ctx: Reader, selection: Selection): Promise<TicketSummary[]> {
  return (await selectJson<TicketSummary>(ctx, SUMMARY, selection)).map(revive);
}

/** The same with all that they say at length. */
export async function selectTickets(ctx: Reader, selection: Selection): Promise<Ticket[]> {
  return (await selectJson<Ticket>(ctx, WHOLE, selection)).map(revive);
}

/** A ticket with what hangs on it, and what its product lets the public see. */
export type TicketRecord = {
  ticket: Ticket;
  entries: StageEntry[];
  links: TicketLink[];
  files: StoredFile[];
  mirror: TicketMirror | null;
  publicSubjects: boolean;
  publicRepo: boolean;
};

/**
 * The ticket with this key, whoever asks, and everything around it. For callers that have read or written the ticket
 * themselves, and for the tracking page, which decides what of it to show; everything else reads through `findTicket`.
 */
export async function findTicketRecord(
  ctx: Reader,
  key: TicketKey,
  where = Prisma.sql`true`,
): Promise<TicketRecord | null> {
  const [row] = await selectJson<Ticket & Omit<TicketRecord, "ticket">>(ctx, Prisma.sql`${WHOLE}, ${SURROUNDINGS}`, {
    where: Prisma.sql`${named(key)} AND ${where}`,
    isPrepared: true,
  });
  if (!row) return null;
  const { entries, links, files, mirror, publicSubjects, publicRepo, ...ticket } = row;

  return {
    ticket: revive(ticket),
    entries: entries.map(({ stage, at }) => ({ stage, at: reviveMoment(at) })),
    links: links.map(reviveCreation),
    files: files.map(reviveCreation),
    mirror,
    publicSubjects,
    publicRepo,
  };
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
  const [ticket] = await selectJson<Ticket>(ctx, WHOLE, { where, isPrepared: true });

  return ticket ? revive(ticket) : null;
}

/** Tickets by their ids, whoever asks and whatever their mode: for consumers of events. */
export async function findTicketsByIds(ctx: Reader, ids: readonly string[]): Promise<Map<string, Ticket>> {
  const tickets = await selectJson<Ticket>(ctx, WHOLE, { where: Prisma.sql`t.id = ANY(${ids}::uuid[])` });

  return new Map(tickets.map((ticket) => [ticket.id, revive(ticket)]));
}

function named(key: TicketKey): Prisma.Sql {
  return "id" in key ? Prisma.sql`t.id = ${key.id}::uuid` : Prisma.sql`t.number = ${key.number}`;
}

async function selectJson<Row>(ctx: Reader, columns: Prisma.Sql, selection: Selection): Promise<Row[]> {
  const { from, where, orderBy, isPrepared } = selection;
  const [all] = await ctx.db.$queryRaw<{ rows: string | null }[]>`
    ${isPrepared ? PREPARED : Prisma.empty} SELECT json_agg(found)::text AS rows FROM (
      SELECT ${columns} FROM ${from ?? Prisma.sql`ticket t`} ${joins(ctx)}
      ${where ? Prisma.sql`WHERE ${where}` : Prisma.empty}
      ${orderBy ? Prisma.sql`ORDER BY ${orderBy}` : Prisma.empty}) AS found`;

  return all?.rows ? JSON.parse(all.rows) : [];
}

function revive<Row extends TicketSummary>(row: Row): Row {
  return {
    ...row,
    scheduledAt: reviveMoment(row.scheduledAt),
    dueAt: reviveMoment(row.dueAt),
    createdAt: reviveMoment(row.createdAt),
    updatedAt: reviveMoment(row.updatedAt),
    firstRespondedAt: reviveMoment(row.firstRespondedAt),
    resolvedAt: reviveMoment(row.resolvedAt),
    closedAt: reviveMoment(row.closedAt),
    sla: row.sla && reviveSla(row.sla),
  };
}

function reviveCreation<Row extends { createdAt: Date }>(row: Row): Row {
  return { ...row, createdAt: reviveMoment(row.createdAt) };
}
