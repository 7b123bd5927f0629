import type { DomainContext } from "../context";
import type { Ticket } from "./ticket";
import type { TicketKey } from "./ticket-id";
import { updateTicket } from "./update";

/** Gives the ticket to a person (id or e-mail address), or to nobody with null. Fails as `updateTicket` does. */
export function assignTicket(ctx: DomainContext, ticket: TicketKey, assignee: string | null): Promise<Ticket> {
  return updateTicket(ctx, { ticket, changes: { assignee } });
}
