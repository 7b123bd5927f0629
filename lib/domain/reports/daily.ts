import { countPerDay, type DailyCount } from "@/lib/db/daily-counts";
import type { DomainContext } from "../context";
import { authorize } from "../policy";

const DAY_MS = 86_400_000;

/** How many tickets came in on each of the last `days` days (UTC), today first, also where there were none. */
export async function ticketsPerDay(ctx: DomainContext, days: number): Promise<DailyCount[]> {
  authorize(ctx, "report.read");
  const today = Math.floor(ctx.now().getTime() / DAY_MS) * DAY_MS;

  return countPerDay(
    ctx.db,
    ctx.mode,
    Array.from({ length: days }, (_, ago) => new Date(today - ago * DAY_MS)),
  );
}
