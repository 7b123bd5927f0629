import type { Mode } from "@/lib/domain/context";
import { firstIdAt, lastIdAt } from "@/lib/domain/ids";
import type { Db } from "./client";
import { Prisma } from "./generated/client";

/** From the first to the last millisecond, both included. */
export type TimeSpan = { from: Date; to: Date };

/** Whose figures a row holds: everybody's, those of one agent or of nobody, of one product or of none. */
type Group = { of: "all" | "agent" | "product"; id: string | null };

export type ReceivedRow = Group & { received: number; answered: number; medianMs: number | null; p90Ms: number | null };

export type ResolvedRow = Group & {
  resolved: number;
  medianMs: number | null;
  p90Ms: number | null;
  responseTargets: number;
  responseMet: number;
  resolutionTargets: number;
  resolutionMet: number;
};

export type RatedRow = Group & { rated: number; good: number };

/** What was received in `span`, and how long the first answer took; a stretch of the index of the newest lists. */
export function sumReceived(db: Db, mode: Mode, { from, to }: TimeSpan): Promise<ReceivedRow[]> {
  return db.$queryRaw<ReceivedRow[]>`
    SELECT ${GROUP}, count(*)::int AS received, count(t.first_responded_at)::int AS answered,
           ${spread("first_responded_at")}
      FROM ticket t
     WHERE t.mode = ${mode}::mode AND t.id BETWEEN ${firstIdAt(from)}::uuid AND ${lastIdAt(to)}::uuid
     ${EACH_GROUP}`;
}

/** What was resolved in `span`, how long that took since it came in, and which targets were met on the way. */
export function sumResolved(db: Db, mode: Mode, { from, to }: TimeSpan): Promise<ResolvedRow[]> {
  return db.$queryRaw<ResolvedRow[]>`
    SELECT ${GROUP}, count(*)::int AS resolved, ${spread("resolved_at")},
           ${targets("response")}, ${targets("resolution")}
      FROM ticket t LEFT JOIN ticket_sla s ON s.ticket_id = t.id
     WHERE t.mode = ${mode}::mode AND t.resolved_at BETWEEN ${from} AND ${to}
     ${EACH_GROUP}`;
}

/** What requesters said in `span`, for those whose work it was at that time. */
export function sumRatings(db: Db, mode: Mode, { from, to }: TimeSpan): Promise<RatedRow[]> {
  return db.$queryRaw<RatedRow[]>`
    SELECT ${GROUP}, count(*)::int AS rated, (count(*) FILTER (WHERE t.score = 'good'))::int AS good
      FROM rating t
     WHERE t.mode = ${mode}::mode AND t.created_at BETWEEN ${from} AND ${to}
     ${EACH_GROUP}`;
}

/** How many tickets were resolved on which day (UTC, as days since 1970), from the index alone. */
export function countResolvedPerDay(db: Db, mode: Mode, { from, to }: TimeSpan) {
  return db.$queryRaw<{ epochDay: number; count: number }[]>`
    SELECT floor(extract(epoch FROM t.resolved_at) / 86400)::int AS "epochDay", count(*)::int AS count
      FROM ticket t
     WHERE t.mode = ${mode}::mode AND t.resolved_at BETWEEN ${from} AND ${to}
     GROUP BY 1`;
}

const EACH_GROUP = Prisma.sql`GROUP BY GROUPING SETS ((), (t.assignee_id), (t.product_id))`;

const GROUP = Prisma.sql`
  CASE grouping(t.assignee_id, t.product_id) WHEN 3 THEN 'all' WHEN 1 THEN 'agent' ELSE 'product' END AS of,
  coalesce(t.assignee_id, t.product_id) AS id`;

/** Median and 90th percentile of the time from creation on; null where the column is null throughout. */
function spread(column: "first_responded_at" | "resolved_at"): Prisma.Sql {
  const took = Prisma.raw(`extract(epoch FROM t.${column} - t.created_at)::float8 * 1000`);

  return Prisma.sql`
    percentile_cont(0.5) WITHIN GROUP (ORDER BY ${took}) AS "medianMs",
    percentile_cont(0.9) WITHIN GROUP (ORDER BY ${took}) AS "p90Ms"`;
}

/** A clock that has ended is due only if it was late, see `SlaClock`. */
function targets(clock: "response" | "resolution"): Prisma.Sql {
  const had = `s.${clock}_minutes IS NOT NULL AND s.${clock}_ended_at IS NOT NULL`;

  return Prisma.raw(`
    (count(*) FILTER (WHERE ${had}))::int AS "${clock}Targets",
    (count(*) FILTER (WHERE ${had} AND s.${clock}_due_at IS NULL))::int AS "${clock}Met"`);
}
