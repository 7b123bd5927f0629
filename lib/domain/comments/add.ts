import { z } from "zod";
import { attachUploads } from "../attachments/attach";
import { actingUserId, type DomainContext } from "../context";
import { DomainError } from "../errors";
import { newId } from "../ids";
import { parse } from "../parse";
import { authorize, isAgent } from "../policy";
import { prose } from "../text";
import { lockTicket } from "../tickets/get";
import { BODY_MAX, SCREENSHOTS_MAX } from "../tickets/schemas";
import type { Ticket } from "../tickets/ticket";
import type { TicketKey } from "../tickets/ticket-id";
import { applyChanges } from "../tickets/update";
import { TICKET_STATUSES } from "../tickets/vocabulary";
import { statusAfterAgentReply, statusAfterCustomerReply } from "../tickets/workflow";
import { type TransactionContext, withTransaction } from "../transaction";
import { watchMentioned } from "../watchers/mentions";
import type { Comment } from "./comment";
import { findComment } from "./list";

export const AddCommentInput = z.object({
  body: prose(BODY_MAX),
  internal: z.boolean().default(false),
  uploads: z.array(z.string()).max(SCREENSHOTS_MAX, `at most ${SCREENSHOTS_MAX} screenshots`).default([]),
  /** What the ticket becomes with this answer ("answer and resolve"); agents only. */
  status: z.enum(TICKET_STATUSES).optional(),
});
export type AddCommentInput = z.input<typeof AddCommentInput>;

/**
 * Adds an answer or an internal note, and moves the ticket as DESIGN §3 says: the first public answer of an agent opens a
 * new ticket, an answer of the requester brings a waiting, resolved or closed one back.
 * @throws NOT_FOUND, INVALID_INPUT, FORBIDDEN (a note by somebody who is no agent)
 */
export async function addComment(ctx: DomainContext, key: TicketKey, input: AddCommentInput): Promise<Comment> {
  authorize(ctx, input.internal ? "ticket.note" : "ticket.reply");
  if (input.status !== undefined) authorize(ctx, "ticket.update");
  const wanted = parse(AddCommentInput, input);

  return withTransaction(ctx, async (tx) => {
    const ticket = await lockTicket(tx, key);
    const comment = await insert(tx, ticket, wanted);
    await attachUploads(tx, { ticketId: ticket.id, commentId: comment.id }, wanted.uploads);
    tx.record({
      ticketId: ticket.id,
      kind: wanted.internal ? "note_added" : "comment_added",
      after: { commentId: comment.id, fromRequester: !answersAsAgent(tx, ticket) },
    });
    if (wanted.internal) await watchMentioned(tx, ticket.id, wanted.body);
    await touch(tx, ticket, wanted);

    return findComment(tx, comment.id);
  });
}

function insert(tx: TransactionContext, ticket: Ticket, wanted: z.output<typeof AddCommentInput>) {
  const authorId = actingUserId(tx.actor);
  if (!authorId) throw new DomainError("FORBIDDEN", "Only a person can take part in a conversation");

  return tx.db.comment.create({
    data: {
      id: newId(tx.now()),
      ticketId: ticket.id,
      authorId,
      body: wanted.body,
      internal: wanted.internal,
      createdAt: tx.now(),
    },
    select: { id: true },
  });
}

/** Every comment makes the ticket the most recently updated one; a public one may move it. */
async function touch(tx: TransactionContext, ticket: Ticket, wanted: z.output<typeof AddCommentInput>): Promise<void> {
  const firstResponse = answersAsAgent(tx, ticket) && !wanted.internal && ticket.firstRespondedAt === null;
  await tx.db.ticket.update({
    where: { id: ticket.id },
    data: { updatedAt: tx.now(), ...(firstResponse && { firstRespondedAt: tx.now() }) },
    select: { id: true },
  });

  const status = wanted.status ?? (wanted.internal ? ticket.status : statusAfterReply(tx, ticket));
  if (status !== ticket.status) await applyChanges(tx, ticket, { status });
}

function statusAfterReply(tx: TransactionContext, ticket: Ticket) {
  return answersAsAgent(tx, ticket) ? statusAfterAgentReply(ticket.status) : statusAfterCustomerReply(ticket.status);
}

/** Whoever works here answers as an agent, but for tickets of their own: there they are the customer. */
function answersAsAgent({ actor }: TransactionContext, ticket: Ticket): boolean {
  return isAgent(actor) && !(actor.kind === "user" && actor.userId === ticket.requester.id);
}
