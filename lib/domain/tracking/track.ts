import { findTicketRecord } from "@/lib/db/tickets";
import type { DomainContext } from "../context";
import { notFound } from "../errors";
import { buildPipeline, type PipelineStep } from "../pipeline/build";
import type { Expectation } from "../pipeline/expectation";
import { authorize } from "../policy";
import type { Ticket, TicketLink } from "../tickets/ticket";
import { publicId, type TicketKey } from "../tickets/ticket-id";
import type { Stage, TicketStatus } from "../tickets/vocabulary";
import { listPublicEvents, type PublicEvent } from "./events";
import { expectationFor } from "./expectations";
import { customerWith } from "./link";

/** What anybody who knows a number may see (DESIGN §4): no names, no addresses, no conversation. */
export type TrackedTicket = {
  publicId: string;
  product: { slug: string; name: string } | null;
  /** Null unless the product shows subjects, or the visitor may read the ticket. */
  subject: string | null;
  status: TicketStatus;
  stage: Stage;
  pipeline: PipelineStep[];
  /** How long it usually takes from this stage until the fix is live; null where that cannot be told honestly. */
  expectation: Expectation | null;
  /** Empty unless the product's repository is public, or the visitor may read the ticket. */
  links: TicketLink[];
  events: PublicEvent[];
  createdAt: Date;
  /** The last thing that the public may know of: an internal note leaves no trace here. */
  updatedAt: Date;
};

export type Tracking = {
  ticketId: string;
  tracked: TrackedTicket;
  /** For whoever may read the ticket, with the context to read it as; null for everybody else. */
  reader: { ctx: DomainContext; ticket: Ticket } | null;
};

/**
 * Follows a ticket: the public view for everybody, and the whole ticket for its requester (by the secret link or signed
 * in) and for agents. A token that does not belong to the ticket opens nothing.
 * @throws NOT_FOUND for an unknown ticket, and for a test ticket without its token
 */
export async function trackTicket(ctx: DomainContext, key: TicketKey, token?: string | null): Promise<Tracking> {
  authorize(ctx, "ticket.track");
  const found = await findTicketRecord(ctx, key);
  if (!found) throw notFound("Ticket");
  const { ticket, entries, links, publicSubjects, publicRepo } = found;

  const readerCtx = readerOf(ctx, ticket, token);
  if (!readerCtx && ticket.mode !== ctx.mode) throw notFound("Ticket");
  const [events, expectation] = await Promise.all([listPublicEvents(ctx.db, ticket), expectationFor(ctx.db, ticket)]);

  return {
    ticketId: ticket.id,
    tracked: {
      publicId: publicId(ticket.number),
      product: ticket.product && { slug: ticket.product.slug, name: ticket.product.name },
      subject: readerCtx || publicSubjects ? ticket.subject : null,
      status: ticket.status,
      stage: ticket.stage,
      pipeline: buildPipeline(ticket.stage, ticket.createdAt, entries),
      expectation,
      links: readerCtx || publicRepo ? links : [],
      events,
      createdAt: ticket.createdAt,
      updatedAt: events.at(-1)?.createdAt ?? ticket.createdAt,
    },
    reader: readerCtx && { ctx: readerCtx, ticket },
  };
}

/** The context in which the visitor may read this ticket, or null. */
function readerOf(ctx: DomainContext, ticket: Ticket, token: string | null | undefined): DomainContext | null {
  const customer = token ? customerWith(ctx, ticket, token) : null;
  if (customer) return { ...ctx, actor: customer, mode: ticket.mode };
  if (ctx.actor.kind === "customer") return ctx.actor.ticketId === ticket.id && ticket.mode === ctx.mode ? ctx : null;
  if (ctx.actor.kind === "anonymous" || ticket.mode !== ctx.mode) return null;
  if (ctx.actor.kind !== "user" || ctx.actor.roles.length > 0) return ctx;

  return ctx.actor.userId === ticket.requester.id ? ctx : null;
}
