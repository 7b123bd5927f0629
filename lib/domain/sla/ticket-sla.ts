import type { PauseReason, SlaClock } from "./clock";

/** The clocks that a ticket carries, as they were measured last. */
export type TicketSla = {
  policy: { id: string; name: string; calendarId: string | null };
  pauseReason: PauseReason | null;
  response: SlaClock | null;
  resolution: SlaClock | null;
};

/** What the queue is narrowed down to: targets that are near, or missed. */
export const SLA_FILTERS = ["near", "breached"] as const;
export type SlaFilter = (typeof SLA_FILTERS)[number];

/** Of the clocks that have not ended, the one that is due first; null when none is due as things stand. */
export function nextDue({ response, resolution }: Pick<TicketSla, "response" | "resolution">): SlaClock | null {
  const [first] = [response, resolution]
    .filter((clock) => clock !== null)
    .filter(({ endedAt, dueAt }) => endedAt === null && dueAt !== null)
    .toSorted((a, b) => Number(a.dueAt) - Number(b.dueAt));

  return first ?? null;
}

export type SlaState = "running" | "paused" | "done";

/** Where a clock stands. It waits for the time that its ticket is scheduled for as if it were paused. */
export function stateOf(clock: SlaClock, now: Date): SlaState {
  if (clock.endedAt) return "done";

  return clock.runsFrom && clock.runsFrom <= now ? "running" : "paused";
}
