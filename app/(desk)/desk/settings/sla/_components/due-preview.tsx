"use client";

import type { WireSlaCalendar } from "@/app/api/desk/_dialect/sla";
import { useNow } from "@/components/ui/use-now";
import { scheduleOf } from "@/lib/domain/sla/schedule";

type Hours = Pick<WireSlaCalendar, "timeZone" | "hours" | "holidays">;

const MINUTE_MS = 60_000;

/** When work that begins now would be due. Needs the browser's clock and zone. */
export function DuePreview({ calendar, minutes }: { calendar: Hours | null; minutes: number }) {
  const now = useNow();
  if (!now) return <span aria-hidden>…</span>;
  const due = dueAt(calendar, now, minutes);
  if (!due) return <>never</>;

  return (
    <time dateTime={due.toISOString()} className="whitespace-nowrap tabular-nums">
      {due.toLocaleString(undefined, {
        weekday: "short",
        day: "numeric",
        month: "short",
        hour: "numeric",
        minute: "2-digit",
      })}
    </time>
  );
}

/** A zone that is still being typed is none, and has no due time. */
function dueAt(calendar: Hours | null, now: Date, minutes: number): Date | null {
  try {
    return scheduleOf(calendar).after(now, minutes * MINUTE_MS);
  } catch {
    return null;
  }
}
