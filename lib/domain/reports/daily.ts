import { onReplica } from "@/lib/db/client";
import { countPerDay, type DailyCount } from "@/lib/db/daily-counts";
import { countResolvedPerDay, type TimeSpan } from "@/lib/db/reports";
import type { DomainContext } from "../context";
import { authorize } from "../policy";

const DAY_MS = 86_400_000;

/** How many tickets came in on each of the last `days` days (UTC), today first, also where there were none. */
export async function ticketsPerDay(ctx: DomainContext, days: number): Promise<DailyCount[]> {
  authorize(ctx, "report.read");

  return countPerDay(onReplica(ctx).db, ctx.mode, lastDays(ctx.now(), days));
}

/** How many were resolved, in the same way; each on the day of the last time that it was. */
export async function resolvedPerDay(ctx: DomainContext, days: number): Promise<DailyCount[]> {
  authorize(ctx, "report.read");
  const rows = await countResolvedPerDay(onReplica(ctx).db, ctx.mode, spanOfDays(ctx.now(), days));
  const counts = new Map(rows.map(({ epochDay, count }) => [epochDay, count]));

  return lastDays(ctx.now(), days).map((day) => ({ day, count: counts.get(day.getTime() / DAY_MS) ?? 0 }));
}

/** From the beginning of the first of the last `days` days (UTC) until now. */
export function spanOfDays(now: Date, days: number): TimeSpan {
  return { from: lastDays(now, days).at(-1) ?? now, to: now };
}

function lastDays(now: Date, days: number): Date[] {
  const today = Math.floor(now.getTime() / DAY_MS) * DAY_MS;

  return Array.from({ length: days }, (_, ago) => new Date(today - ago * DAY_MS));
}
