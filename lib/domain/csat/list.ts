import type { DomainContext } from "../context";
import { authorize } from "../policy";
import { visibleTicket } from "../tickets/get";
import type { Ticket } from "../tickets/ticket";
import type { TicketKey } from "../tickets/ticket-id";
import { isRatable, RATING_COLUMNS, type Rating } from "./rating";
import { findResolution } from "./token";

const MOST = 50;

/**
 * What the requester thought of each time that a ticket was solved, latest first; for agents.
 * @throws NOT_FOUND for the ticket
 */
export async function listRatings(ctx: DomainContext, key: TicketKey): Promise<Rating[]> {
  authorize(ctx, "ticket.readNotes");
  const { id: ticketId } = await visibleTicket(ctx, key);

  return ctx.db.rating.findMany({
    where: { ticketId },
    select: RATING_COLUMNS,
    orderBy: { resolvedAt: "desc" },
    take: MOST,
  });
}

/** Where a resolution stands with its requester. */
export type RatingStanding = { state: "open" } | { state: "expired" } | { state: "rated"; rating: Rating };

/** How the requester of a ticket, which the caller has read for them, may rate it; null while it is not solved. */
export function ratingOf(ctx: Pick<DomainContext, "db" | "now">, ticket: Ticket): Promise<RatingStanding | null> {
  return ticket.resolvedAt ? standingOf(ctx, ticket.id, ticket.resolvedAt) : Promise.resolve(null);
}

/** What a rating link is about; null for one that is not ours. */
export async function readRatingLink(ctx: DomainContext, token: string) {
  const found = await findResolution(ctx, token);

  return found && { ticket: found.ticket, standing: await standingOf(ctx, found.ticket.id, found.resolvedAt) };
}

async function standingOf(
  ctx: Pick<DomainContext, "db" | "now">,
  ticketId: string,
  resolvedAt: Date,
): Promise<RatingStanding> {
  const rating = await ctx.db.rating.findUnique({
    where: { ticketId_resolvedAt: { ticketId, resolvedAt } },
    select: RATING_COLUMNS,
  });
  if (rating) return { state: "rated", rating };

  return { state: isRatable(resolvedAt, ctx.now()) ? "open" : "expired" };
}
