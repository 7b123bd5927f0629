import type { DomainContext } from "../context";
import { authorize } from "../policy";
import { visibleTicket } from "../tickets/get";
import type { TicketKey } from "../tickets/ticket-id";
import { type StoredFile, toStoredFile } from "./file";

/** The screenshots that came with the ticket itself; those of answers come with their comments. */
export async function listTicketFiles(ctx: DomainContext, key: TicketKey): Promise<StoredFile[]> {
  authorize(ctx, "ticket.read");
  const ticket = await visibleTicket(ctx, key);
  const rows = await ctx.db.attachment.findMany({
    where: { ticketId: ticket.id, commentId: null },
    orderBy: { id: "asc" },
  });

  return rows.map(toStoredFile);
}
