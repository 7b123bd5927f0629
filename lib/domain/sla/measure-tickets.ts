import {
  holdPolicies,
  readSlaFacts,
  type SlaDeadline,
  type SlaFacts,
  type SlaRow,
  writeDeadlines,
  writeSlaRows,
} from "@/lib/db/sla";
import type { TicketStatus } from "../tickets/vocabulary";
import type { TransactionContext } from "../transaction";
import { type Calendar, toCalendar } from "./calendar";
import { measure, type SlaClock, type SlaClocks, type SlaHistory } from "./clock";
import { type Announced, marksOf, NOTHING_ANNOUNCED, type SlaMark } from "./marks";
import { choosePolicy } from "./policy";
import { scheduleOf } from "./schedule";
import { nextDue } from "./ticket-sla";

/** What to do about marks that have passed: keep them for the next look, record them now, or let them pass unsaid. */
export type Announcing = "later" | "now" | "never";

/**
 * Measures the clocks of these tickets from their histories, by the policies and calendars of this moment, and keeps
 * what lists and jobs need. Doing it again changes nothing.
 */
export async function measureTickets(
  tx: TransactionContext,
  ticketIds: readonly string[],
  announcing: Announcing,
): Promise<void> {
  if (ticketIds.length === 0) return;
  await holdPolicies(tx.db);
  const policies = await readPolicies(tx);
  const facts = await readSlaFacts(tx.db, ticketIds);

  const deadlines = new Map<string, SlaDeadline>();
  const rows = facts.map((fact): SlaRow => {
    const policy = choosePolicy(policies, fact);
    const clocks = policy ? measure(historyOf(fact), policy, scheduleOf(policy.calendar)) : NO_CLOCKS;
    const marks = marksOf(clocks, readAnnounced(fact), tx.now(), announcing !== "later");
    if (announcing === "now") for (const mark of marks.passed) announce(tx, fact.id, mark);
    const next = nextDue(clocks);
    deadlines.set(fact.id, { dueAt: next?.dueAt ?? null, warnAt: next?.warnAt ?? null });

    return {
      ticket_id: fact.id,
      mode: fact.mode,
      policy_id: policy?.id ?? null,
      pause_reason: clocks.pauseReason,
      ...responseColumns(clocks.response, marks.announced),
      ...resolutionColumns(clocks.resolution, marks.announced),
      next_mark_at: marks.nextAt,
      resolved: fact.status === "resolved",
    };
  });

  await writeSlaRows(tx.db, rows);
  await writeDeadlines(tx.db, deadlines);
}

const NO_CLOCKS: SlaClocks = { response: null, resolution: null, pauseReason: null };

async function readPolicies(tx: TransactionContext) {
  const rows = await tx.db.slaPolicy.findMany({ where: { archivedAt: null }, include: { calendar: true } });

  return rows.map((row) => ({ ...row, calendar: calendarOf(row.calendar) }));
}

function calendarOf(row: Parameters<typeof toCalendar>[0] | null): Calendar | null {
  return row && toCalendar(row);
}

function historyOf(fact: SlaFacts): SlaHistory {
  const createdAt = new Date(fact.createdAt);
  const statuses = fact.changes.filter(({ after }) => "status" in after);
  const scheduled = fact.changes.filter(({ after }) => "scheduledAt" in after);

  return {
    createdAt,
    respondedAt: moment(fact.firstRespondedAt),
    statuses: [
      { at: createdAt, status: (statuses[0]?.before.status ?? fact.status) as TicketStatus },
      ...statuses.map(({ at, after }) => ({ at: new Date(at), status: after.status as TicketStatus })),
    ],
    scheduled: [
      { at: createdAt, until: moment(scheduled[0] ? scheduled[0].before.scheduledAt : fact.scheduledAt) },
      ...scheduled.map(({ at, after }) => ({ at: new Date(at), until: moment(after.scheduledAt) })),
    ],
  };
}

function moment(value: unknown): Date | null {
  return typeof value === "string" ? new Date(value) : null;
}

function readAnnounced({ announced }: SlaFacts): Announced {
  if (!announced) return NOTHING_ANNOUNCED;

  return {
    response: { warning: moment(announced.responseWarned), breach: moment(announced.responseBreached) },
    resolution: { warning: moment(announced.resolutionWarned), breach: moment(announced.resolutionBreached) },
  };
}

function announce(tx: TransactionContext, ticketId: string, { kind, target, at, targetMinutes, dueAt }: SlaMark): void {
  tx.record({
    ticketId,
    kind: kind === "breach" ? "sla_breached" : "sla_warning",
    after: { target, targetMinutes, ...(kind === "warning" && { warnAt: at }), dueAt },
  });
}

function responseColumns(clock: SlaClock | null, { response }: Announced) {
  return {
    response_minutes: clock?.targetMinutes ?? null,
    response_elapsed_ms: clock?.elapsedMs ?? 0,
    response_runs_from: clock?.runsFrom ?? null,
    response_warn_at: clock?.warnAt ?? null,
    response_due_at: clock?.dueAt ?? null,
    response_ended_at: clock?.endedAt ?? null,
    response_warned_at: response.warning,
    response_breached_at: response.breach,
  };
}

function resolutionColumns(clock: SlaClock | null, { resolution }: Announced) {
  return {
    resolution_minutes: clock?.targetMinutes ?? null,
    resolution_elapsed_ms: clock?.elapsedMs ?? 0,
    resolution_runs_from: clock?.runsFrom ?? null,
    resolution_warn_at: clock?.warnAt ?? null,
    resolution_due_at: clock?.dueAt ?? null,
    resolution_ended_at: clock?.endedAt ?? null,
    resolution_warned_at: resolution.warning,
    resolution_breached_at: resolution.breach,
  };
}
