import type { DomainContext } from "../context";
import { authorize } from "../policy";
import { visibleTicket } from "../tickets/get";
import type { PersonRef } from "../tickets/ticket";
import type { TicketKey } from "../tickets/ticket-id";

const MOST = 200;

/**
 * Who watches a ticket, first come first.
 * @throws NOT_FOUND for the ticket
 */
export async function listWatchers(ctx: DomainContext, key: TicketKey): Promise<PersonRef[]> {
  authorize(ctx, "ticket.readNotes");
  const ticket = await visibleTicket(ctx, key);
  const rows = await ctx.db.ticketWatcher.findMany({
    where: { ticketId: ticket.id },
    select: { user: { select: { id: true, email: true, name: true } } },
    orderBy: [{ createdAt: "asc" }, { userId: "asc" }],
    take: MOST,
  });

  return rows.map(({ user }) => user);
}
