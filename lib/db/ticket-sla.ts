import type { SlaClock } from "@/lib/domain/sla/clock";
import type { TicketSla } from "@/lib/domain/sla/ticket-sla";
import { Prisma } from "./generated/client";
import { type Column, moment, nested, plain } from "./json-rows";
import { type Viewer, visibleSla } from "./visibility";

const clock = (name: "response" | "resolution"): Column =>
  nested<SlaClock>(
    {
      targetMinutes: plain(`s.${name}_minutes`),
      elapsedMs: plain(`s.${name}_elapsed_ms`),
      runsFrom: moment(`s.${name}_runs_from`),
      warnAt: moment(`s.${name}_warn_at`),
      dueAt: moment(`s.${name}_due_at`),
      endedAt: moment(`s.${name}_ended_at`),
    },
    `s.${name}_minutes`,
  );

/** A ticket's policy and its clocks; null without a policy, and for whoever may not see them. */
export const SLA = nested<TicketSla>(
  {
    policy: nested<TicketSla["policy"]>({
      id: plain("sp.id"),
      name: plain("sp.name"),
      calendarId: plain("sp.calendar_id"),
    }),
    pauseReason: plain("s.pause_reason"),
    response: clock("response"),
    resolution: clock("resolution"),
  },
  "sp.id",
);

export function slaJoins(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`
    LEFT JOIN ticket_sla s ON s.ticket_id = t.id AND ${visibleSla(viewer)}
    LEFT JOIN sla_policy sp ON sp.id = s.policy_id`;
}
