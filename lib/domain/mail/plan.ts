import type { TicketEvent } from "@/lib/db/events";
import { findTicket } from "@/lib/db/tickets";
import { enqueue } from "@/lib/jobs/enqueue";
import { planNews } from "../followers/news";
import { newId } from "../ids";
import type { Ticket } from "../tickets/ticket";
import type { TransactionContext } from "../transaction";
import { About } from "./about";
import { decideMail, type Wish } from "./decide";
import { messageIdOf } from "./message-id";
import { watchersOf } from "./watchers";

/** A ticket's progress is told of at most this often; what happens in between goes into one mail. */
export const PROGRESS_EVERY_MS = 15 * 60_000;

/**
 * Queues the mails that an event asks for, in the transaction that consumes it. Test tickets send nothing; nobody is
 * written to about what they did themselves.
 */
export async function planMail(tx: TransactionContext, event: TicketEvent): Promise<void> {
  if (event.mode !== "live") return;
  const ticket = await findTicket({ ...tx, mode: "live", actor: { kind: "system" } }, { id: event.ticketId });
  if (!ticket) return;

  await planNews(tx, event, ticket);
  for (const wish of decideMail(event, ticket, await watchersOf(tx, ticket, event))) await queue(tx, ticket, wish);
}

function queue(tx: TransactionContext, ticket: Ticket, wish: Wish): Promise<void> {
  if (wish.kind === "progress") return queueProgress(tx, ticket, wish);
  if (wish.kind === "resolved") return queueResolved(tx, ticket, wish);

  return insert(tx, ticket, wish, tx.now());
}

/** Joins the mail that waits for its quarter of an hour, if there is one: it tells of all that happened until it goes. */
async function queueProgress(tx: TransactionContext, ticket: Ticket, wish: Wish): Promise<void> {
  const where = { ticketId: ticket.id, address: wish.address };
  const waiting = await tx.db.outgoingMail.findMany({
    where: { ...where, state: "waiting", kind: { in: ["progress", "resolved"] } },
    select: { about: true, kind: true },
  });
  if (waiting.some(({ about, kind }) => kind === "resolved" || About.parse(about).throughSeq === undefined)) return;

  const last = await tx.db.outgoingMail.findFirst({
    where: { ...where, kind: "progress", state: { not: "withheld" } },
    orderBy: { id: "desc" },
    select: { sentAt: true, dueAt: true },
  });
  const earliest = last ? (last.sentAt ?? last.dueAt).getTime() + PROGRESS_EVERY_MS : 0;
  await insert(tx, ticket, wish, new Date(Math.max(earliest, tx.now().getTime())));
}

/** One mail says that it is solved: the answer that came with it, and progress that waits to be told, go into it. */
async function queueResolved(tx: TransactionContext, ticket: Ticket, wish: Wish): Promise<void> {
  const fresh = { ticketId: ticket.id, address: wish.address, state: "waiting", attempts: 0 } as const;
  const answer = await tx.db.outgoingMail.findFirst({
    where: { ...fresh, kind: "answer" },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  // What is being sent in this very moment is not withheld any more, and so not told twice.
  const folded = await tx.db.outgoingMail.updateManyAndReturn({
    where: { ...fresh, OR: [{ kind: "progress" }, { id: { in: answer ? [answer.id] : [] } }] },
    data: { state: "withheld", detail: "told with the news that it is solved" },
    select: { about: true },
  });
  const about = Object.assign({}, wish.about, ...folded.map((mail) => mail.about));

  await insert(tx, ticket, { ...wish, about }, tx.now());
}

async function insert(tx: TransactionContext, ticket: Ticket, wish: Wish, dueAt: Date): Promise<void> {
  const id = newId(tx.now());
  await tx.db.outgoingMail.create({
    data: {
      ...{ id, ticketId: ticket.id, recipientId: wish.recipientId, address: wish.address, kind: wish.kind },
      ...{ about: wish.about, messageId: messageIdOf(tx, id), dueAt, createdAt: tx.now() },
    },
    select: { id: true },
  });
  await enqueue(tx.db, "send-mail", { mailId: id }, { key: `mail:${id}`, runAt: dueAt });
}
