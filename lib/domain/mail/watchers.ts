import type { TicketEvent } from "@/lib/db/events";
import type { Ticket } from "../tickets/ticket";
import type { TransactionContext } from "../transaction";
import type { Recipient } from "./decide";

/**
 * The agents who are told by mail of what happens to a ticket: whoever it is assigned to. People without a role and
 * those who may not sign in are no agents, whatever they are assigned.
 */
export async function watchersOf(tx: TransactionContext, ticket: Ticket, event: TicketEvent): Promise<Recipient[]> {
  if (!ticket.assignee || ticket.assignee.id === event.actorUserId) return [];

  return tx.db.user.findMany({
    where: { id: ticket.assignee.id, roles: { isEmpty: false }, disabledAt: null },
    select: { id: true, email: true },
  });
}
