import type { SlaClock } from "@/lib/domain/sla/clock";
import type { TicketSla } from "@/lib/domain/sla/ticket-sla";
import { Prisma } from "./generated/client";
import { moment, reviveMoment } from "./moment";
import { type Viewer, visibleSla } from "./visibility";

const clockJson = (name: "response" | "resolution") => {
  const column = (suffix: string) => Prisma.raw(`s.${name}_${suffix}`);
  const time = (suffix: string) => moment(`s.${name}_${suffix}`);

  return Prisma.sql`CASE WHEN ${column("minutes")} IS NOT NULL THEN json_build_object(
    'targetMinutes', ${column("minutes")}, 'elapsedMs', ${column("elapsed_ms")}, 'runsFrom', ${time("runs_from")},
    'warnAt', ${time("warn_at")}, 'dueAt', ${time("due_at")}, 'endedAt', ${time("ended_at")}) END`;
};

/** A ticket's clocks as one JSON object; null without a policy, and for whoever may not see them. */
export const SLA_JSON = Prisma.sql`CASE WHEN sp.id IS NOT NULL THEN json_build_object(
  'policy', json_build_object('id', sp.id, 'name', sp.name, 'calendarId', sp.calendar_id),
  'pauseReason', s.pause_reason, 'response', ${clockJson("response")}, 'resolution', ${clockJson("resolution")}) END`;

export function slaJoins(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`
    LEFT JOIN ticket_sla s ON s.ticket_id = t.id AND ${visibleSla(viewer)}
    LEFT JOIN sla_policy sp ON sp.id = s.policy_id`;
}

export function reviveSla({ response, resolution, ...sla }: TicketSla): TicketSla {
  return { ...sla, response: response && reviveClock(response), resolution: resolution && reviveClock(resolution) };
}

function reviveClock({ runsFrom, warnAt, dueAt, endedAt, ...clock }: SlaClock): SlaClock {
  return {
    ...clock,
    runsFrom: reviveMoment(runsFrom),
    warnAt: reviveMoment(warnAt),
    dueAt: reviveMoment(dueAt),
    endedAt: reviveMoment(endedAt),
  };
}
