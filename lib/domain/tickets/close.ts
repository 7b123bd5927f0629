import type { DomainContext } from "../context";
import type { Ticket } from "./ticket";
import type { TicketKey } from "./ticket-id";
import { updateTicket } from "./update";

/** Ends the ticket: status closed, stage CLOSED. Closing a closed ticket changes nothing. Fails as `updateTicket` does. */
export function closeTicket(ctx: DomainContext, ticket: TicketKey): Promise<Ticket> {
  return updateTicket(ctx, { ticket, changes: { status: "closed" } });
}
