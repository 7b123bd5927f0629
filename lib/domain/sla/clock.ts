import type { TicketStatus } from "../tickets/vocabulary";
import type { Schedule } from "./schedule";

/** What the clocks of a ticket depend on, in the order of time. */
export type SlaHistory = {
  createdAt: Date;
  /** The first public answer of an agent. */
  respondedAt: Date | null;
  /** The first is the status that the ticket was made with. */
  statuses: readonly { at: Date; status: TicketStatus }[];
  /** Until when the ticket was put off, as that was decided; work on it begins then. */
  scheduled: readonly { at: Date; until: Date | null }[];
};

/** A clock and its target. While it runs, the elapsed time is `elapsedMs` and the working time since `runsFrom`. */
export type SlaClock = {
  targetMinutes: number;
  elapsedMs: number;
  /** Null: it stands still. May lie ahead, when the ticket is scheduled. */
  runsFrom: Date | null;
  /** When most of the time is, or was, used up. Null when that will not happen as things stand; so is `dueAt`. */
  warnAt: Date | null;
  /** When the target is, or was, passed: it is missed if and only if this moment is over. */
  dueAt: Date | null;
  /** When there was no more to wait for: answered, or resolved. */
  endedAt: Date | null;
};

export type SlaTargets = { responseMinutes: number | null; resolutionMinutes: number | null };
export type SlaClocks = { response: SlaClock | null; resolution: SlaClock | null; pauseReason: PauseReason | null };
export type PauseReason = "pending" | "scheduled";

/** From this part of a target on it counts as near. */
export const WARN_SHARE = 0.8;

const MINUTE_MS = 60_000;

/**
 * Both clocks of a ticket, from its history alone. They run while the status is new or open and the ticket is not put
 * off; an answer ends the first; being resolved or closed ends both, until the ticket is taken up again. What was
 * answered stays answered.
 */
export function measure(history: SlaHistory, targets: SlaTargets, schedule: Schedule): SlaClocks {
  const spans = runningSpans(history);
  const respondedAt = history.respondedAt?.getTime() ?? Number.POSITIVE_INFINITY;
  const untilResponse = spans
    .map(({ from, to }) => ({ from, to: Math.min(to, respondedAt) }))
    .filter(({ from, to }) => from < to);
  const doneAt = doneSince(history);

  return {
    response: clockOf(untilResponse, targets.responseMinutes, schedule, history.respondedAt ?? doneAt),
    resolution: clockOf(spans, targets.resolutionMinutes, schedule, doneAt),
    pauseReason: pauseReasonOf(history),
  };
}

/** The working time that a clock has counted until `now`. */
export function elapsedMs(clock: SlaClock, schedule: Schedule, now: Date): number {
  if (!clock.runsFrom || now <= clock.runsFrom) return clock.elapsedMs;

  return clock.elapsedMs + schedule.openBetween(clock.runsFrom, now);
}

/** Whether the target was missed. */
export function isBreached({ dueAt }: Pick<SlaClock, "dueAt">, now: Date): boolean {
  return dueAt !== null && dueAt < now;
}

/** A stretch of time in which the clocks run; without an end while they do. */
type Span = { from: number; to: number };

function runningSpans({ createdAt, statuses, scheduled }: SlaHistory): Span[] {
  const changes = [
    ...statuses.map(({ at, status }) => ({ at: at.getTime(), status, until: undefined })),
    ...scheduled.map(({ at, until }) => ({ at: at.getTime(), status: undefined, until })),
  ].toSorted((a, b) => a.at - b.at);
  const spans: Span[] = [];
  let status: TicketStatus = "new";
  let until: Date | null = null;

  for (const [i, change] of changes.entries()) {
    status = change.status ?? status;
    if (change.until !== undefined) until = change.until;
    const from = Math.max(change.at, createdAt.getTime(), until?.getTime() ?? 0);
    const to = changes[i + 1]?.at ?? Number.POSITIVE_INFINITY;
    if (isWorked(status) && from < to) spans.push({ from, to });
  }

  return spans;
}

function isWorked(status: TicketStatus): boolean {
  return status === "new" || status === "open";
}

function isDone(status: TicketStatus | undefined): boolean {
  return status === "resolved" || status === "closed";
}

/** Since when the ticket has been resolved or closed; null while it is neither. */
function doneSince({ statuses }: SlaHistory): Date | null {
  const lastUndone = statuses.findLastIndex(({ status }) => !isDone(status));

  return statuses[lastUndone + 1]?.at ?? null;
}

function pauseReasonOf({ statuses, scheduled }: SlaHistory): PauseReason | null {
  const status = statuses.at(-1)?.status;
  if (status === "pending") return "pending";

  return !isDone(status) && scheduled.at(-1)?.until ? "scheduled" : null;
}

function clockOf(
  spans: readonly Span[],
  targetMinutes: number | null,
  schedule: Schedule,
  endedAt: Date | null,
): SlaClock | null {
  if (targetMinutes === null) return null;
  const targetMs = targetMinutes * MINUTE_MS;
  const last = spans.at(-1);
  const runsFrom = last && last.to === Number.POSITIVE_INFINITY ? new Date(last.from) : null;
  const past = runsFrom ? spans.slice(0, -1) : spans;

  return {
    targetMinutes,
    elapsedMs: past.reduce((sum, span) => sum + openIn(span, schedule), 0),
    runsFrom,
    warnAt: usedUpAt(spans, targetMs * WARN_SHARE, schedule),
    dueAt: usedUpAt(spans, targetMs, schedule),
    endedAt,
  };
}

/** The moment at which `targetMs` of work have passed, unless a span ends with it: that was just in time. */
function usedUpAt(spans: readonly Span[], targetMs: number, schedule: Schedule): Date | null {
  let left = targetMs;

  for (const span of spans) {
    const openMs = openIn(span, schedule);
    const found = openMs >= left ? schedule.after(new Date(span.from), left) : null;
    if (found && found.getTime() < span.to) return found;
    left -= Math.min(openMs, left);
  }

  return null;
}

function openIn({ from, to }: Span, schedule: Schedule): number {
  return to === Number.POSITIVE_INFINITY ? to : schedule.openBetween(new Date(from), new Date(to));
}
