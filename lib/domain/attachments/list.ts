import { visibleFiles } from "@/lib/db/visibility";
import type { DomainContext } from "../context";
import { authorize } from "../policy";
import { visibleTicket } from "../tickets/get";
import type { TicketKey } from "../tickets/ticket-id";
import { type StoredFile, toStoredFile } from "./file";

/**
 * Every file of a ticket that the actor may see, oldest first: those of answers too, those of notes for agents.
 * @throws NOT_FOUND for a ticket out of reach
 */
export async function listAttachments(ctx: DomainContext, key: TicketKey): Promise<StoredFile[]> {
  authorize(ctx, "ticket.read");
  const ticket = await visibleTicket(ctx, key);
  const rows = await ctx.db.attachment.findMany({
    where: { ticketId: ticket.id, ...visibleFiles(ctx) },
    orderBy: { id: "asc" },
  });

  return rows.map(toStoredFile);
}

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
