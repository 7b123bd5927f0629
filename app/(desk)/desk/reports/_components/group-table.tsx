import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { type Measures, MOST_GROUPS, type Share, type Spread } from "@/lib/domain/reports/report";
import { percent, spellCount, spellTime } from "./words";

type Group = Measures & { id: string | null; name: string | null };

type GroupTableProps = {
  title: string;
  /** What the row of those without one is called. */
  none: string;
  groups: readonly Group[];
};

const COLUMNS = ["Received", "Resolved", "First response", "Resolution", "Response SLA", "Resolution SLA", "Ratings"];

/** The same measures for each agent, or for each product. */
export function GroupTable({ title, none, groups }: GroupTableProps) {
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-lg font-semibold">{title}</h2>
      <Table label={title}>
        <TableHead>
          <tr>
            <TableHeader className="ps-0">Name</TableHeader>
            {COLUMNS.map((column) => (
              <TableHeader key={column} className="text-end">
                {column}
              </TableHeader>
            ))}
          </tr>
        </TableHead>
        <TableBody className="tabular-nums">
          {groups.map((group) => (
            <TableRow key={group.id ?? "none"}>
              <TableHeader scope="row" className="h-auto max-w-52 truncate border-b-0 ps-0 text-sm text-ink">
                {group.name ?? <span className="font-normal text-ink-muted">{none}</span>}
              </TableHeader>
              <TableCell className="text-end">{spellCount(group.received)}</TableCell>
              <TableCell className="text-end">{spellCount(group.resolved)}</TableCell>
              <TimeCell time={group.firstResponse} />
              <TimeCell time={group.resolution} />
              <ShareCell share={group.responseTargets} />
              <ShareCell share={group.resolutionTargets} />
              <ShareCell share={group.ratings} suffix=" good" />
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {groups.length >= MOST_GROUPS ? (
        <p className="text-xs text-ink-faint">At most {MOST_GROUPS} are shown, those with most tickets resolved.</p>
      ) : null}
    </section>
  );
}

/** Median, and below it what nine of ten stayed within. */
function TimeCell({ time }: { time: Spread | null }) {
  if (!time) return <NothingCell />;

  return (
    <TableCell className="text-end whitespace-nowrap">
      {spellTime(time.medianMs)}
      <span className="block text-xs text-ink-faint">90 %: {spellTime(time.p90Ms)}</span>
    </TableCell>
  );
}

function ShareCell({ share, suffix = "" }: { share: Share; suffix?: string }) {
  const reached = percent(share);
  if (reached === null) return <NothingCell />;

  return (
    <TableCell className="text-end whitespace-nowrap">
      {reached} %{suffix}
      <span className="block text-xs text-ink-faint">
        {spellCount(share.good)} of {spellCount(share.total)}
      </span>
    </TableCell>
  );
}

function NothingCell() {
  return (
    // What is there for screen readers only is placed within its cell: else it widens the page past the scrolling region.
    <TableCell className="relative text-end text-ink-faint">
      <span aria-hidden>–</span>
      <span className="sr-only">None</span>
    </TableCell>
  );
}
