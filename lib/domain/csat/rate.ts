import { z } from "zod";
import { actingUserId, type DomainContext } from "../context";
import { DomainError } from "../errors";
import { newId } from "../ids";
import { parse } from "../parse";
import { authorize } from "../policy";
import { atMost, storable } from "../text";
import { lockTicket } from "../tickets/get";
import type { Ticket } from "../tickets/ticket";
import type { TicketKey } from "../tickets/ticket-id";
import { type TransactionContext, withTransaction } from "../transaction";
import { isRatable, RATING_COMMENT_MAX, RATING_SCORES, type Rating } from "./rating";
import { findResolution, InvalidRatingToken } from "./token";

export const RateInput = z.object({
  score: z.enum(RATING_SCORES),
  comment: storable(z.string().trim().check(atMost(RATING_COMMENT_MAX)))
    .nullish()
    .transform((text) => text || null),
});
export type RateInput = z.input<typeof RateInput>;

/**
 * Rates the resolution at which one's own ticket stands, once, within 30 days.
 * @throws NOT_FOUND, FORBIDDEN to everybody but the requester, INVALID_TRANSITION for a ticket that is not solved or was
 * solved too long ago, CONFLICT when it was rated before, INVALID_INPUT
 */
export async function rateTicket(ctx: DomainContext, key: TicketKey, input: RateInput): Promise<Rating> {
  authorize(ctx, "ticket.rate");
  const rating = parse(RateInput, input);

  return withTransaction(ctx, async (tx) => {
    const ticket = await lockTicket(tx, key);
    if (actingUserId(tx.actor) !== ticket.requester.id) {
      throw new DomainError("FORBIDDEN", "Only the requester rates how a ticket was solved");
    }
    if (!ticket.resolvedAt || !isRatable(ticket.resolvedAt, tx.now())) {
      throw new DomainError("INVALID_TRANSITION", "There is nothing to rate");
    }
    const given = await give(tx, ticket, { ...rating, resolvedAt: ticket.resolvedAt });
    if (!given) throw new DomainError("CONFLICT", "This was rated already");

    return given;
  });
}

/**
 * Rates the resolution that a token stands for, in its requester's name.
 * @throws InvalidRatingToken for one that is unknown, used or expired, INVALID_INPUT
 */
export async function rateByToken(ctx: DomainContext, token: string, input: RateInput): Promise<Rating> {
  const rating = parse(RateInput, input);
  const found = await findResolution(ctx, token);
  if (!found || !isRatable(found.resolvedAt, ctx.now())) throw new InvalidRatingToken();
  const { ticket, resolvedAt } = found;
  const actor = { kind: "customer", ticketId: ticket.id, requesterId: ticket.requester.id } as const;

  const given = await withTransaction({ ...ctx, actor, mode: ticket.mode }, (tx) =>
    give(tx, ticket, { ...rating, resolvedAt }),
  );
  if (!given) throw new InvalidRatingToken();

  return given;
}

type Given = z.output<typeof RateInput> & { resolvedAt: Date };

/** Null when this resolution was rated before: the unique index decides, however many ask at once. */
async function give(tx: TransactionContext, ticket: Ticket, { score, comment, resolvedAt }: Given) {
  const rating: Rating = { score, comment, resolvedAt, createdAt: tx.now() };
  const { count } = await tx.db.rating.createMany({
    data: {
      ...{ id: newId(tx.now()), ticketId: ticket.id, mode: ticket.mode },
      ...{ assigneeId: ticket.assignee?.id ?? null, productId: ticket.product?.id ?? null },
      ...rating,
    },
    skipDuplicates: true,
  });
  if (count === 0) return null;
  tx.record({ ticketId: ticket.id, kind: "rating_given", after: { score, hasComment: comment !== null } });

  return rating;
}
