import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { Report } from "@/lib/domain/reports/report";
import { spellCount } from "./words";

type Days = Report["daily"];

const HEIGHT = 100;
/** In units of the drawing: two bars and the gap to the next day. */
const DAY_WIDTH = 10;
const BAR_WIDTH = 4;

/** A pair of bars for each day. The table below says the same in numbers, to everybody. */
export function DailyChart({ daily }: { daily: Days }) {
  const most = Math.max(1, ...daily.flatMap(({ received, resolved }) => [received, resolved]));

  return (
    <section aria-labelledby="daily" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id="daily" className="text-lg font-semibold">
          Tickets per day
        </h2>
        <p aria-hidden className="flex gap-4 text-xs text-ink-muted">
          <span className="flex items-center gap-1.5">
            <span className="size-2.5 rounded-sm bg-info" /> Received
          </span>
          <span className="flex items-center gap-1.5">
            <span className="size-2.5 rounded-sm bg-success" /> Resolved
          </span>
        </p>
      </div>
      <div aria-hidden className="rounded-xl border p-4">
        <p className="mb-1 text-xs text-ink-faint tabular-nums">{spellCount(most)}</p>
        <svg
          aria-hidden="true"
          viewBox={`0 0 ${daily.length * DAY_WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          className="h-36 w-full border-y"
        >
          {daily.map(({ day, received, resolved }, index) => (
            <g key={day.getTime()} transform={`translate(${index * DAY_WIDTH + 1} 0)`}>
              <title>{`${dateOf(day)}: ${received} received, ${resolved} resolved`}</title>
              <rect width={DAY_WIDTH - 2} height={HEIGHT} className="fill-transparent" />
              <Bar x={0} share={received / most} className="fill-info" />
              <Bar x={BAR_WIDTH} share={resolved / most} className="fill-success" />
            </g>
          ))}
        </svg>
        <p className="mt-1 flex justify-between text-xs text-ink-faint tabular-nums">
          <span>{daily[0] && dateOf(daily[0].day)}</span>
          <span>Today</span>
        </p>
      </div>
      <details className="text-sm">
        <summary className="w-fit cursor-pointer rounded-md text-ink-muted hover:text-ink">Numbers of each day</summary>
        <DailyTable daily={daily} />
      </details>
    </section>
  );
}

function Bar({ x, share, className }: { x: number; share: number; className: string }) {
  return <rect x={x} y={HEIGHT * (1 - share)} width={BAR_WIDTH} height={HEIGHT * share} className={className} />;
}

function DailyTable({ daily }: { daily: Days }) {
  return (
    <Table label="Tickets per day" className="mt-2 max-w-md">
      <TableHead>
        <tr>
          <TableHeader>Day (UTC)</TableHeader>
          <TableHeader className="text-end">Received</TableHeader>
          <TableHeader className="text-end">Resolved</TableHeader>
        </tr>
      </TableHead>
      <TableBody className="tabular-nums">
        {daily.toReversed().map(({ day, received, resolved }) => (
          <TableRow key={day.getTime()}>
            <TableHeader scope="row" className="h-auto border-b-0 text-sm font-normal text-ink">
              {dateOf(day)}
            </TableHeader>
            <TableCell className="text-end">{spellCount(received)}</TableCell>
            <TableCell className="text-end">{spellCount(resolved)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function dateOf(day: Date): string {
  return day.toISOString().slice(0, 10);
}
