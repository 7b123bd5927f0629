import type { DomainContext } from "../context";
import type { Ticket } from "../tickets/ticket";
import { toCalendar } from "./calendar";
import { elapsedMs, type SlaClock } from "./clock";
import { scheduleOf } from "./schedule";
import { stateOf, type TicketSla } from "./ticket-sla";

/** What the clocks of a ticket show at this moment; times are working time. */
export type SlaReading = {
  policyId: string;
  responseElapsedMs: number;
  resolutionElapsedMs: number;
  responseMinutes: number | null;
  resolutionMinutes: number | null;
  paused: boolean;
  pauseReason: string | null;
};

/**
 * Reads the clocks of tickets that the caller has read, with one look at the calendars however many tickets there are.
 * @returns by ticket id; tickets without a policy are not in it, and for requesters none is
 */
export async function readSlas(
  ctx: DomainContext,
  tickets: readonly Pick<Ticket, "id" | "sla">[],
): Promise<ReadonlyMap<string, SlaReading>> {
  const measured = tickets.flatMap(({ id, sla }) => (sla ? [{ id, sla }] : []));
  if (measured.length === 0) return new Map();
  const calendars = new Map((await ctx.db.slaCalendar.findMany()).map((row) => [row.id, toCalendar(row)]));
  const now = ctx.now();

  return new Map(
    measured.map(({ id, sla }) => {
      const { calendarId } = sla.policy;
      const schedule = scheduleOf((calendarId && calendars.get(calendarId)) || null);
      const elapsed = (clock: SlaClock | null) => (clock ? elapsedMs(clock, schedule, now) : 0);

      return [id, toReading(sla, elapsed, now)];
    }),
  );
}

function toReading(sla: TicketSla, elapsed: (clock: SlaClock | null) => number, now: Date): SlaReading {
  const { policy, response, resolution } = sla;
  const paused = [response, resolution].some((clock) => clock !== null && stateOf(clock, now) === "paused");

  return {
    policyId: policy.id,
    responseElapsedMs: elapsed(response),
    resolutionElapsedMs: elapsed(resolution),
    responseMinutes: response?.targetMinutes ?? null,
    resolutionMinutes: resolution?.targetMinutes ?? null,
    paused,
    pauseReason: paused ? sla.pauseReason : null,
  };
}
