import type { DomainContext } from "../context";
import { notFound } from "../errors";
import { authorize } from "../policy";
import { withTransaction } from "../transaction";
import { shownLink } from "./add-link";
import { lockTicket } from "./get";
import type { TicketKey } from "./ticket-id";
import { touchTicket } from "./touch";

/**
 * Takes a link off a ticket.
 * @throws NOT_FOUND when the ticket has no such link
 */
export async function removeLink(ctx: DomainContext, key: TicketKey, linkId: string): Promise<void> {
  authorize(ctx, "ticket.update");

  await withTransaction(ctx, async (tx) => {
    const ticket = await lockTicket(tx, key);
    const link = await tx.db.ticketLink.findFirst({ where: { id: linkId, ticketId: ticket.id } });
    if (!link) throw notFound("Link");

    await tx.db.ticketLink.delete({ where: { id: link.id } });
    await touchTicket(tx, ticket.id);
    tx.record({ ticketId: ticket.id, kind: "link_removed", before: shownLink(link) });
  });
}
