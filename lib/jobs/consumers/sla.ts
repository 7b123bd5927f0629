import type { TicketEvent } from "@/lib/db/events";
import { CLOCK_KINDS } from "@/lib/domain/sla/clock-kinds";
import { measureTickets } from "@/lib/domain/sla/measure-tickets";
import type { Consumer } from "../consumer";

/** Keeps the clocks of tickets true to what happens to them. What they announce is for the job `announce-slas`. */
export const slaConsumer: Consumer = {
  name: "sla",
  consume: async (events, tx) => {
    const ticketIds = new Set(events.filter(movesClocks).map((event) => event.ticketId));
    await measureTickets(tx, [...ticketIds], "later");
  },
};

function movesClocks({ kind, after }: TicketEvent): boolean {
  return CLOCK_KINDS.includes(kind) && (kind !== "details_changed" || "scheduledAt" in after);
}
