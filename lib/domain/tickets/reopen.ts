import type { DomainContext } from "../context";
import type { Ticket } from "./ticket";
import type { TicketKey } from "./ticket-id";
import { updateTicket } from "./update";

/** Takes the ticket up again: open, at the stage that it had before it was closed. Fails as `updateTicket` does. */
export function reopenTicket(ctx: DomainContext, ticket: TicketKey): Promise<Ticket> {
  return updateTicket(ctx, { ticket, changes: { status: "open" } });
}
