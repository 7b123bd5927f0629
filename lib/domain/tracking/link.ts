import type { Actor, DomainContext } from "../context";
import { may } from "../policy";
import { sign, verifies } from "../signatures";
import { publicId } from "../tickets/ticket-id";

type Signing = Pick<DomainContext, "secret">;
type Subject = { id: string; number: number; requester: { id: string } };

/**
 * Proof of being the requester of this one ticket: 192 bits, in every mail and in the create response. It ends with the
 * ticket's going over to another requester.
 */
export function trackingToken(ctx: Signing, ticket: Pick<Subject, "id" | "requester">): string {
  return sign(ctx, "tracking-link", textOf(ticket));
}

function textOf(ticket: Pick<Subject, "id" | "requester">): string {
  return `${ticket.id}:${ticket.requester.id}`;
}

/** The secret address of a ticket. Never for a public place: there the address goes without the token. */
export function trackingPath(ctx: Signing, ticket: Subject): string {
  return `/track/${publicId(ticket.number)}?token=${trackingToken(ctx, ticket)}`;
}

/** The customer that a token makes of its holder, or null when it does not belong to this ticket. */
export function customerWith(
  ctx: Signing,
  ticket: Subject,
  token: string,
): Extract<Actor, { kind: "customer" }> | null {
  if (!verifies(ctx, "tracking-link", textOf(ticket), token)) return null;

  return { kind: "customer", ticketId: ticket.id, requesterId: ticket.requester.id };
}

/** Whether the actor may be handed the secret link: whoever has it can answer as the requester, so reading is not enough. */
export function maySeeTrackingLink(actor: Actor, ticket: Subject): boolean {
  const isRequester = actor.kind === "user" && actor.userId === ticket.requester.id;

  return isRequester || actor.kind === "customer" || may(actor, "ticket.update");
}
