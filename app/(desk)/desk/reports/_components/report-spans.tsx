import Link from "next/link";
import { DEFAULT_REPORT_DAYS, REPORT_DAYS, type ReportDays } from "@/lib/domain/reports/report";

export function reportHref(days: ReportDays): string {
  return days === DEFAULT_REPORT_DAYS ? "/desk/reports" : `/desk/reports?days=${days}`;
}

/** Plain links, so that each span has an address. */
export function ReportSpans({ current }: { current: ReportDays }) {
  return (
    <nav aria-label="Time span" className="flex shrink-0 gap-1">
      {REPORT_DAYS.map((days) => (
        <Link
          key={days}
          href={reportHref(days)}
          prefetch={false}
          aria-current={days === current ? "page" : undefined}
          className="rounded-md px-2 py-1 text-sm font-medium text-ink-muted hover:bg-subtle hover:text-ink aria-[current=page]:bg-strong aria-[current=page]:text-ink pointer-coarse:py-2.5"
        >
          {days} <span className="max-sm:sr-only">days</span>
          <span aria-hidden className="sm:hidden">
            d
          </span>
        </Link>
      ))}
    </nav>
  );
}
