import type { Mode } from "@/lib/domain/context";
import { firstIdAt, lastIdAt } from "@/lib/domain/ids";
import type { Db } from "./client";

const DAY_MS = 86_400_000;

export type DailyCount = { day: Date; count: number };

/**
 * How many tickets were made on each of these days (UTC), in their order. An id begins with the time of its making, so each
 * day is a stretch of the index of the newest lists: no ticket is read, and none outside these days is looked at.
 */
export async function countPerDay(db: Db, mode: Mode, days: readonly Date[]): Promise<DailyCount[]> {
  const first = days.map((day) => firstIdAt(day));
  const last = days.map((day) => lastIdAt(new Date(day.getTime() + DAY_MS - 1)));
  const rows = await db.$queryRaw<{ count: bigint }[]>`
    SELECT (SELECT count(*) FROM ticket t WHERE t.mode = ${mode}::mode AND t.id BETWEEN stretch.first AND stretch.last)
      FROM unnest(${first}::uuid[], ${last}::uuid[]) WITH ORDINALITY AS stretch (first, last, place)
     ORDER BY stretch.place`;

  return days.map((day, index) => ({ day, count: Number(rows[index]?.count ?? 0) }));
}
