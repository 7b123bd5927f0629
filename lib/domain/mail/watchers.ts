import type { TicketEvent } from "@/lib/db/events";
import type { Ticket } from "../tickets/ticket";
import type { TransactionContext } from "../transaction";
import type { Recipient } from "./decide";

/**
 * The agents who are told by mail of what happens to a ticket: whoever it is assigned to, and who watches it. People
 * without a role and those who may not sign in are no agents, whatever they are assigned or watch.
 */
export async function watchersOf(tx: TransactionContext, ticket: Ticket, event: TicketEvent): Promise<Recipient[]> {
  const isTold = {
    roles: { isEmpty: false },
    disabledAt: null,
    ...(event.actorUserId && { NOT: { id: event.actorUserId } }),
  };
  const watches = { watched: { some: { ticketId: ticket.id } } };

  return tx.db.user.findMany({
    where: { ...isTold, OR: [watches, ...(ticket.assignee ? [{ id: ticket.assignee.id }] : [])] },
    select: { id: true, email: true },
  });
}
