import type { TicketEvent } from "@/lib/db/events";
import type { EventKind } from "@/lib/domain/events";
import { measureTickets } from "@/lib/domain/sla/measure-tickets";
import type { Consumer } from "../consumer";

const ALWAYS: readonly EventKind[] = [
  "ticket_created",
  "status_changed",
  "priority_changed",
  "product_changed",
  "team_changed",
  "comment_added",
];

/** Keeps the clocks of tickets true to what happens to them. What they announce is for the job `announce-slas`. */
export const slaConsumer: Consumer = {
  name: "sla",
  consume: async (events, tx) => {
    const ticketIds = new Set(events.filter(movesClocks).map((event) => event.ticketId));
    await measureTickets(tx, [...ticketIds], "later");
  },
};

function movesClocks({ kind, after }: TicketEvent): boolean {
  return ALWAYS.includes(kind) || (kind === "details_changed" && "scheduledAt" in after);
}
