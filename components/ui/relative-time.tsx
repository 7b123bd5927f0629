"use client";

import { useLocale } from "@/components/i18n/words-provider";
import { cn } from "./cn";
import { formatLocal, formatRelative, formatUtc } from "./format-time";
import { useNow } from "./use-now";

/** Absolute from the server, so it is true without JavaScript and when cached; relative once the browser has a clock. */
export function RelativeTime({ time, className }: { time: Date | string; className?: string }) {
  const now = useNow();
  const locale = useLocale();
  const moment = new Date(time);

  return (
    <time
      data-slot="relative-time"
      dateTime={moment.toISOString()}
      title={now ? formatLocal(moment, locale) : formatUtc(moment, locale)}
      className={cn("whitespace-nowrap", className)}
    >
      {now ? formatRelative(moment, now, locale) : formatUtc(moment, locale)}
    </time>
  );
}
