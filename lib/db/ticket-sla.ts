import type { SlaClock } from "@/lib/domain/sla/clock";
import type { TicketSla } from "@/lib/domain/sla/ticket-sla";
import { Prisma } from "./generated/client";
import type { Description } from "./json-rows";
import { type Viewer, visibleSla } from "./visibility";

const clock: Description<SlaClock> = (s) => ({
  targetMinutes: s.value("minutes"),
  elapsedMs: s.value("elapsed_ms"),
  runsFrom: s.moment("runs_from"),
  warnAt: s.moment("warn_at"),
  dueAt: s.moment("due_at"),
  endedAt: s.moment("ended_at"),
});

const policy: Description<TicketSla["policy"]> = (sp) => ({
  id: sp.value("id"),
  name: sp.value("name"),
  calendarId: sp.value("calendar_id"),
});

/** A ticket's policy and its clocks; there are none without a policy, and for whoever may not see them. */
export const sla: Description<TicketSla> = (s) => ({
  policy: s.row(policy, "sp."),
  pauseReason: s.value("pause_reason"),
  response: s.optionalRow(clock, "s.response_", "minutes"),
  resolution: s.optionalRow(clock, "s.resolution_", "minutes"),
});

export function slaJoins(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`
    LEFT JOIN ticket_sla s ON s.ticket_id = t.id AND ${visibleSla(viewer)}
    LEFT JOIN sla_policy sp ON sp.id = s.policy_id`;
}
