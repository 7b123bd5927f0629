import type { TicketRecord } from "@/lib/db/ticket-columns";
import { findTicketRecord, findVisibleRecord } from "@/lib/db/tickets";
import type { StoredFile } from "../attachments/file";
import type { DomainContext } from "../context";
import { notFound } from "../errors";
import { buildPipeline, type PipelineStep } from "../pipeline/build";
import { authorize } from "../policy";
import type { Ticket, TicketLink, TicketMirror } from "./ticket";
import type { TicketKey } from "./ticket-id";

export type TicketDetails = {
  ticket: Ticket;
  pipeline: PipelineStep[];
  links: TicketLink[];
  files: StoredFile[];
  /** Null where no ITSM provider mirrors it. */
  mirror: TicketMirror | null;
};

/**
 * A ticket with what its page shows around it; the conversation and the timeline have pages of their own.
 * @throws NOT_FOUND when there is none within the actor's reach
 */
export async function getTicketDetails(ctx: DomainContext, key: TicketKey): Promise<TicketDetails> {
  authorize(ctx, "ticket.read");

  return toDetails(await findVisibleRecord(ctx, key));
}

/** What hangs on a ticket that the caller has just read or written. */
export async function detailsOf(ctx: DomainContext, ticket: Ticket): Promise<TicketDetails> {
  return toDetails(await findTicketRecord(ctx, ticket));
}

function toDetails(record: TicketRecord | null): TicketDetails {
  if (!record) throw notFound("Ticket");
  const { ticket, entries, links, files, mirror } = record;

  return { ticket, pipeline: buildPipeline(ticket.stage, ticket.createdAt, entries), links, files, mirror };
}
