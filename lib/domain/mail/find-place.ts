import type { Db } from "@/lib/db/client";
import { findTicket } from "@/lib/db/tickets";
import type { Actor, DomainContext } from "../context";
import type { Ticket } from "../tickets/ticket";
import { parseTicketKey, type TicketKey } from "../tickets/ticket-id";
import type { IncomingMessage } from "./incoming";
import { isReplyToken, readReplyToken } from "./reply-token";

/** Where a mail belongs, in whose name, and how that is known. */
export type Place =
  | { kind: "answer"; ticket: Ticket; actor: Actor; proof: "reply address" | "thread" | "subject" }
  | { kind: "note"; ticket: Ticket; actor: Actor; proof: "reply address" };

type Sender = { address: string };

/**
 * The ticket that a mail answers, or null when it begins a new one. A From address is only a claim, so:
 * - behind a signed reply address stands the requester, whoever writes: it is as secret as the tracking link;
 * - a thread or a number in the subject counts only for the requester's own address;
 * - no mail ever speaks as an agent to a customer. A colleague's reply address, from that colleague's address, makes an
 *   internal note.
 */
export async function findPlace(ctx: DomainContext, message: IncomingMessage, sender: Sender): Promise<Place | null> {
  return (
    (await bySignedAddress(ctx, message, sender)) ??
    (await byThread(ctx, message, sender)) ??
    bySubject(ctx, message, sender)
  );
}

async function bySignedAddress(
  ctx: DomainContext,
  { recipients }: IncomingMessage,
  sender: Sender,
): Promise<Place | null> {
  for (const recipient of recipients) {
    const token = /\+([^@]+)@[^@]+$/.exec(recipient)?.[1] ?? "";
    const claim = readReplyToken(token);
    const ticket = claim && (await liveTicket(ctx, { number: claim.number }));
    if (!claim || !ticket) continue;
    if (claim.side === "agent") {
      const actor = await agentAt(ctx.db, sender.address);
      const party = actor && { ticketId: ticket.id, number: ticket.number, personId: actor.userId };
      if (party && isReplyToken(ctx, token, "agent", party))
        return { kind: "note", ticket, actor, proof: "reply address" };
      continue;
    }
    const party = { ticketId: ticket.id, number: ticket.number, personId: ticket.requester.id };
    if (isReplyToken(ctx, token, "customer", party)) {
      return { kind: "answer", ticket, actor: requesterOf(ticket), proof: "reply address" };
    }
  }

  return null;
}

/** The closest mail counts: a thread may have been about several tickets. */
async function byThread(ctx: DomainContext, { references }: IncomingMessage, sender: Sender): Promise<Place | null> {
  const where = { messageId: { in: references } };
  const [ours, theirs] = await Promise.all([
    ctx.db.outgoingMail.findMany({ where, select: { messageId: true, ticketId: true } }),
    ctx.db.incomingMail.findMany({
      where: { ...where, sender: sender.address },
      select: { messageId: true, ticketId: true },
    }),
  ]);
  for (const reference of references) {
    const ticketId = [...ours, ...theirs].find(({ messageId }) => messageId === reference)?.ticketId;
    const ticket = ticketId && (await liveTicket(ctx, { id: ticketId }));
    if (ticket && ticket.requester.email === sender.address) {
      return { kind: "answer", ticket, actor: requesterOf(ticket), proof: "thread" };
    }
  }

  return null;
}

async function bySubject(ctx: DomainContext, { subject }: IncomingMessage, sender: Sender): Promise<Place | null> {
  const key = parseTicketKey(/\[(TK-\d+)\]/i.exec(subject)?.[1] ?? "");
  const ticket = key && (await liveTicket(ctx, key));
  if (!ticket || ticket.requester.email !== sender.address) return null;

  return { kind: "answer", ticket, actor: requesterOf(ticket), proof: "subject" };
}

function liveTicket(ctx: DomainContext, key: TicketKey): Promise<Ticket | null> {
  return findTicket({ ...ctx, mode: "live", actor: { kind: "system" } }, key);
}

function requesterOf(ticket: Ticket): Actor {
  return { kind: "customer", ticketId: ticket.id, requesterId: ticket.requester.id };
}

async function agentAt(db: Db, email: string): Promise<Extract<Actor, { kind: "user" }> | null> {
  const person = await db.user.findFirst({
    where: { email, roles: { isEmpty: false }, disabledAt: null },
    select: { id: true, email: true, name: true, roles: true },
  });

  return person && { kind: "user", userId: person.id, email: person.email, name: person.name, roles: person.roles };
}
