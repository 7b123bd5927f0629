import { type StoredFile, toStoredFile } from "../attachments/file";
import type { DomainContext } from "../context";
import { buildPipeline, type PipelineStep } from "../pipeline/build";
import { authorize } from "../policy";
import { visibleTicket } from "./get";
import { listStageEntries } from "./history";
import type { Ticket, TicketLink } from "./ticket";
import type { TicketKey } from "./ticket-id";

export type TicketDetails = { ticket: Ticket; pipeline: PipelineStep[]; links: TicketLink[]; files: StoredFile[] };

/** A ticket with what its page shows around it; the conversation and the timeline have pages of their own. */
export async function getTicketDetails(ctx: DomainContext, key: TicketKey): Promise<TicketDetails> {
  authorize(ctx, "ticket.read");

  return detailsOf(ctx, await visibleTicket(ctx, key));
}

/** What hangs on a ticket that the caller has just read or written. */
export async function detailsOf(ctx: DomainContext, ticket: Ticket): Promise<TicketDetails> {
  const [entries, links, files] = await Promise.all([
    listStageEntries(ctx.db, ticket.id),
    ctx.db.ticketLink.findMany({
      where: { ticketId: ticket.id },
      omit: { ticketId: true },
      orderBy: { createdAt: "asc" },
    }),
    ctx.db.attachment.findMany({ where: { ticketId: ticket.id, commentId: null }, orderBy: { id: "asc" } }),
  ]);

  return {
    ticket,
    pipeline: buildPipeline(ticket.stage, ticket.createdAt, entries),
    links,
    files: files.map(toStoredFile),
  };
}
