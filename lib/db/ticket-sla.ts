import type { PauseReason, SlaClock } from "@/lib/domain/sla/clock";
import type { TicketSla } from "@/lib/domain/sla/ticket-sla";
import { Prisma } from "./generated/client";
import { type Moment, moment, reviveMoment } from "./moment";
import { type Viewer, visibleSla } from "./visibility";

const clockJson = (name: "response" | "resolution") => {
  const column = (suffix: string) => Prisma.raw(`s.${name}_${suffix}`);
  const time = (suffix: string) => moment(`s.${name}_${suffix}`);

  return Prisma.sql`CASE WHEN ${column("minutes")} IS NOT NULL THEN json_build_array(
    ${column("minutes")}, ${column("elapsed_ms")}, ${time("runs_from")}, ${time("warn_at")}, ${time("due_at")},
    ${time("ended_at")}) END`;
};

/** A ticket's policy and its clocks; there are none without a policy, and for whoever may not see them. */
export const SLA_COLUMNS = Prisma.sql`
  sp.id, sp.name, sp.calendar_id, s.pause_reason, ${clockJson("response")}, ${clockJson("resolution")}`;

type ClockRow = [
  targetMinutes: number,
  elapsedMs: number,
  runsFrom: Moment | null,
  warnAt: Moment | null,
  dueAt: Moment | null,
  endedAt: Moment | null,
];

export type SlaRow = [
  policyId: string,
  policyName: string,
  calendarId: string | null,
  pauseReason: PauseReason | null,
  response: ClockRow | null,
  resolution: ClockRow | null,
];

export function slaJoins(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`
    LEFT JOIN ticket_sla s ON s.ticket_id = t.id AND ${visibleSla(viewer)}
    LEFT JOIN sla_policy sp ON sp.id = s.policy_id`;
}

export function reviveSla([id, name, calendarId, pauseReason, response, resolution]: SlaRow): TicketSla {
  return {
    policy: { id, name, calendarId },
    pauseReason,
    response: response && reviveClock(response),
    resolution: resolution && reviveClock(resolution),
  };
}

function reviveClock([targetMinutes, elapsedMs, runsFrom, warnAt, dueAt, endedAt]: ClockRow): SlaClock {
  return {
    targetMinutes,
    elapsedMs,
    runsFrom: reviveMoment(runsFrom),
    warnAt: reviveMoment(warnAt),
    dueAt: reviveMoment(dueAt),
    endedAt: reviveMoment(endedAt),
  };
}
