import type { DomainContext } from "../context";
import { authorize } from "../policy";
import { visibleTicket } from "../tickets/get";
import type { TicketKey } from "../tickets/ticket-id";
import { withTransaction } from "../transaction";

/**
 * Has somebody watch a ticket no longer; whoever does not is no error.
 * @throws NOT_FOUND for the ticket
 */
export async function removeWatcher(ctx: DomainContext, key: TicketKey, userId: string): Promise<void> {
  authorize(ctx, "ticket.watch");

  await withTransaction(ctx, async (tx) => {
    const ticket = await visibleTicket(tx, key);
    const { count } = await tx.db.ticketWatcher.deleteMany({ where: { ticketId: ticket.id, userId } });
    if (count === 0) return;

    const watcher = await tx.db.user.findUnique({
      where: { id: userId },
      select: { id: true, email: true, name: true },
    });
    tx.record({ ticketId: ticket.id, kind: "watcher_removed", before: { watcher } });
  });
}
