import { z } from "zod";
import { lockAddress } from "@/lib/db/followers";
import { findTicketRecord } from "@/lib/db/tickets";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { enqueue } from "@/lib/jobs/enqueue";
import type { DomainContext } from "../context";
import { DomainError, notFound } from "../errors";
import { newId } from "../ids";
import { messageIdOf } from "../mail/message-id";
import type { FollowerMailKind } from "../mail/vocabulary";
import { parse } from "../parse";
import { authorize } from "../policy";
import { EmailAddress } from "../text";
import type { Ticket } from "../tickets/ticket";
import { publicId, type TicketKey } from "../tickets/ticket-id";
import { type TransactionContext, withTransaction } from "../transaction";

export const FollowInput = z.object({
  email: EmailAddress,
  /** In which the mails are. */
  language: z.enum(LOCALES).nullable().default(null),
});

/** What one address is asked at most within a day; for one ticket once. */
export const CONFIRMATIONS_PER_DAY = 5;
const DAY_MS = 24 * 3_600_000;

const KIND: FollowerMailKind = "confirmation";

/**
 * Asks an address by mail whether it wants to follow a ticket's public progress. Says the same whether or not a mail goes
 * out: who follows already, who is the requester and whose mailbox had enough is nobody else's business.
 * @throws NOT_FOUND for what the public page does not show, INVALID_TRANSITION for a closed ticket, INVALID_INPUT
 */
export async function askToFollow(
  ctx: DomainContext,
  key: TicketKey,
  input: z.input<typeof FollowInput>,
): Promise<{ publicId: string; email: string }> {
  authorize(ctx, "ticket.follow");
  const { email, language } = parse(FollowInput, input);
  const ticket = (await findTicketRecord(ctx, key))?.ticket;
  if (ticket?.mode !== ctx.mode) throw notFound("Ticket");
  if (ticket.stage === "CLOSED") throw new DomainError("INVALID_TRANSITION", "This ticket is closed");

  await withTransaction(ctx, async (tx) => {
    await lockAddress(tx.db, email);
    if (await mayBeAsked(tx, ticket, email)) await queueConfirmation(tx, ticket, email, language);
  });

  return { publicId: publicId(ticket.number), email };
}

async function mayBeAsked(tx: TransactionContext, ticket: Ticket, address: string): Promise<boolean> {
  if (ticket.mode !== "live" || address === ticket.requester.email) return false;
  const follows = await tx.db.ticketFollower.count({ where: { ticketId: ticket.id, address } });
  const asked = await tx.db.outgoingMail.findMany({
    where: { address, kind: KIND, createdAt: { gt: new Date(tx.now().getTime() - DAY_MS) } },
    select: { ticketId: true },
  });

  return follows === 0 && asked.length < CONFIRMATIONS_PER_DAY && asked.every(({ ticketId }) => ticketId !== ticket.id);
}

async function queueConfirmation(
  tx: TransactionContext,
  ticket: Ticket,
  address: string,
  language: Locale | null,
): Promise<void> {
  const id = newId(tx.now());
  await tx.db.outgoingMail.create({
    data: {
      ...{ id, ticketId: ticket.id, address, language, kind: KIND, messageId: messageIdOf(tx, id) },
      ...{ dueAt: tx.now(), createdAt: tx.now() },
    },
    select: { id: true },
  });
  await enqueue(tx.db, "send-mail", { mailId: id }, { key: `mail:${id}` });
}
