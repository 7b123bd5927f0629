"use client";

import { cn } from "./cn";
import { formatLocal, formatRelative, formatUtc } from "./format-time";
import { useNow } from "./use-now";

/** Absolute from the server, so it is true without JavaScript and when cached; relative once the browser has a clock. */
export function RelativeTime({ time, className }: { time: Date | string; className?: string }) {
  const now = useNow();
  const moment = new Date(time);

  return (
    <time
      data-slot="relative-time"
      dateTime={moment.toISOString()}
      title={now ? formatLocal(moment) : formatUtc(moment)}
      className={cn("whitespace-nowrap", className)}
    >
      {now ? formatRelative(moment, now) : formatUtc(moment)}
    </time>
  );
}
