import type { Mode } from "@/lib/domain/context";
import type { Priority, TicketStatus } from "@/lib/domain/tickets/vocabulary";
import type { Db } from "./client";
import { Prisma } from "./generated/client";

/** What the clocks of one ticket are measured from. Times are ISO 8601. */
export type SlaFacts = {
  id: string;
  mode: Mode;
  status: TicketStatus;
  priority: Priority;
  productId: string | null;
  teamId: string | null;
  scheduledAt: string | null;
  createdAt: string;
  firstRespondedAt: string | null;
  /** Changes of status and of `scheduledAt`, oldest first. */
  changes: { at: string; before: Record<string, unknown>; after: Record<string, unknown> }[];
  /** What has been announced already; null for a ticket that was never measured. */
  announced: Record<
    "responseWarned" | "responseBreached" | "resolutionWarned" | "resolutionBreached",
    string | null
  > | null;
};

/** A row of `ticket_sla` as JSON. */
export type SlaRow = {
  ticket_id: string;
  mode: Mode;
  policy_id: string | null;
  pause_reason: string | null;
  response_minutes: number | null;
  response_elapsed_ms: number;
  response_runs_from: Date | null;
  response_warn_at: Date | null;
  response_due_at: Date | null;
  response_ended_at: Date | null;
  response_warned_at: Date | null;
  response_breached_at: Date | null;
  resolution_minutes: number | null;
  resolution_elapsed_ms: number;
  resolution_runs_from: Date | null;
  resolution_warn_at: Date | null;
  resolution_due_at: Date | null;
  resolution_ended_at: Date | null;
  resolution_warned_at: Date | null;
  resolution_breached_at: Date | null;
  next_mark_at: Date | null;
  resolved: boolean;
};

/** What lists sort and filter by; null is the end of time. */
export type SlaDeadline = { dueAt: Date | null; warnAt: Date | null };

const POLICIES = Prisma.sql`hashtextextended('sla_policy', 0)`;

/** Policies and calendars stay as they are until the transaction ends; any number of measurers may hold this. */
export async function holdPolicies(tx: Db): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock_shared(${POLICIES})`;
}

/** For whoever changes them: waits for every measurement that is under way, so that none is kept that used the old ones. */
export async function lockPolicies(tx: Db): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(${POLICIES})`;
}

export async function readSlaFacts(db: Db, ticketIds: readonly string[]): Promise<SlaFacts[]> {
  const [row] = await db.$queryRaw<{ facts: string | null }[]>`
    SELECT json_agg(fact)::text AS facts FROM (
      SELECT t.id, t.mode, t.status, t.priority, t.product_id AS "productId", t.team_id AS "teamId",
             t.scheduled_at AS "scheduledAt", t.created_at AS "createdAt", t.first_responded_at AS "firstRespondedAt",
             (SELECT coalesce(json_agg(json_build_object('at', e.created_at, 'before', e.before, 'after', e.after)
                                       ORDER BY e.seq), '[]')
                FROM ticket_event e WHERE e.ticket_id = t.id
                 AND (e.kind = 'status_changed' OR (e.kind = 'details_changed' AND jsonb_exists(e.after, 'scheduledAt')))) AS changes,
             CASE WHEN s.ticket_id IS NOT NULL THEN json_build_object(
               'responseWarned', s.response_warned_at, 'responseBreached', s.response_breached_at,
               'resolutionWarned', s.resolution_warned_at, 'resolutionBreached', s.resolution_breached_at)
             END AS announced
        FROM ticket t LEFT JOIN ticket_sla s ON s.ticket_id = t.id
       WHERE t.id = ANY (${[...ticketIds]}::uuid[]) ORDER BY t.id) AS fact`;

  return row?.facts ? JSON.parse(row.facts) : [];
}

const KEPT: readonly (keyof SlaRow)[] = [
  "policy_id",
  "pause_reason",
  "response_minutes",
  "response_elapsed_ms",
  "response_runs_from",
  "response_warn_at",
  "response_due_at",
  "response_ended_at",
  "response_warned_at",
  "response_breached_at",
  "resolution_minutes",
  "resolution_elapsed_ms",
  "resolution_runs_from",
  "resolution_warn_at",
  "resolution_due_at",
  "resolution_ended_at",
  "resolution_warned_at",
  "resolution_breached_at",
  "next_mark_at",
  "resolved",
];

/** Keeps what was measured. Tickets that have gone meanwhile are passed over. */
export async function writeSlaRows(tx: Db, rows: readonly SlaRow[]): Promise<void> {
  const columns = Prisma.join(KEPT.map((name) => Prisma.raw(name)));
  const fresh = Prisma.join(KEPT.map((name) => Prisma.raw(`excluded.${name}`)));
  const names = Prisma.sql`ticket_id, mode, ${columns}`;

  await tx.$executeRaw`
    INSERT INTO ticket_sla (${names})
    SELECT ${names} FROM json_populate_recordset(NULL::ticket_sla, ${JSON.stringify(rows)}::json) AS measured
     WHERE EXISTS (SELECT 1 FROM ticket t WHERE t.id = measured.ticket_id)
     ORDER BY ticket_id
    ON CONFLICT (ticket_id) DO UPDATE SET (${columns}) = ROW (${fresh})`;
}

/** Neither version nor `updated_at` move: nobody has changed the ticket. */
export async function writeDeadlines(tx: Db, deadlines: ReadonlyMap<string, SlaDeadline>): Promise<void> {
  const rows = [...deadlines].map(([id, { dueAt, warnAt }]) => ({ id, due_at: dueAt, warn_at: warnAt }));

  await tx.$executeRaw`
    WITH measured AS (
      SELECT id, coalesce(due_at, ${NEVER}) AS due_at, coalesce(warn_at, ${NEVER}) AS warn_at
        FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r (id uuid, due_at timestamptz, warn_at timestamptz)),
    changed AS (
      SELECT t.id, m.due_at, m.warn_at FROM ticket t JOIN measured m ON m.id = t.id
       WHERE (t.sla_due_at, t.sla_warn_at) IS DISTINCT FROM (m.due_at, m.warn_at)
       ORDER BY t.id FOR NO KEY UPDATE OF t)
    UPDATE ticket SET sla_due_at = changed.due_at, sla_warn_at = changed.warn_at
      FROM changed WHERE ticket.id = changed.id`;
}

const NEVER = Prisma.sql`'9999-12-31 00:00:00+00'::timestamptz`;

/** Up to `limit` tickets with something to announce, locked against changes until the transaction ends. */
export async function lockMarked(tx: Db, mode: Mode, now: Date, limit: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT t.id FROM ticket_sla s JOIN ticket t ON t.id = s.ticket_id
     WHERE s.mode = ${mode}::mode AND s.next_mark_at < ${now}
     ORDER BY s.next_mark_at LIMIT ${limit} FOR NO KEY UPDATE SKIP LOCKED`;

  return rows.map(({ id }) => id);
}

/** Up to `limit` tickets after `after` by id: those that were never measured, or all that still need somebody. */
export async function ticketsToMeasure(
  db: Db,
  which: "unmeasured" | "open",
  after: string | null,
  limit: number,
): Promise<string[]> {
  const beyond = after ? Prisma.sql`t.id > ${after}::uuid` : Prisma.sql`true`;
  const wanted =
    which === "open"
      ? Prisma.sql`t.status IN ('new', 'open', 'pending')`
      : Prisma.sql`NOT EXISTS (SELECT 1 FROM ticket_sla s WHERE s.ticket_id = t.id)`;
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT t.id FROM ticket t WHERE ${beyond} AND ${wanted} ORDER BY t.id LIMIT ${limit}`;

  return rows.map(({ id }) => id);
}

export type SlaSums = { total: number; met: number; measured: number; elapsedMs: number };

/** Sums over resolved tickets, from the tallies and so without counting tickets. */
export async function sumSlaTallies(db: Db, mode: Mode): Promise<SlaSums> {
  const [row] = await db.$queryRaw<Record<keyof SlaSums, bigint | null>[]>`
    SELECT sum(total)::bigint AS total, sum(met)::bigint AS met, sum(measured)::bigint AS measured,
           sum(elapsed_ms)::bigint AS "elapsedMs" FROM sla_tally WHERE mode = ${mode}::mode`;

  return {
    total: Number(row?.total ?? 0),
    met: Number(row?.met ?? 0),
    measured: Number(row?.measured ?? 0),
    elapsedMs: Number(row?.elapsedMs ?? 0),
  };
}

/** Replaces many tallies by their sums, see `foldTallies`. */
export async function foldSlaTallies(db: Db): Promise<void> {
  await db.$executeRaw`
    WITH folded AS (DELETE FROM sla_tally RETURNING mode, total, met, measured, elapsed_ms)
    INSERT INTO sla_tally (mode, total, met, measured, elapsed_ms)
    SELECT mode, sum(total), sum(met), sum(measured), sum(elapsed_ms) FROM folded GROUP BY mode
    HAVING sum(total) <> 0 OR sum(elapsed_ms) <> 0`;
}
