import { findTicket } from "@/lib/db/tickets";
import { FALLBACK_LOCALE, inLanguage, type Locale, parseLocale } from "@/lib/i18n/locales";
import type { Ticket } from "../tickets/ticket";
import { publicId } from "../tickets/ticket-id";
import { STAGES } from "../tickets/vocabulary";
import { trackingPath } from "../tracking/link";
import type { TransactionContext } from "../transaction";
import { About } from "./about";
import type { Letter, ProgressStep } from "./letter";
import { unsubscribePath } from "./opt-out";
import { ratingPath } from "./rating-path";
import { replyToken } from "./reply-token";
import { MAIL_KINDS, type MailKind } from "./vocabulary";

/** Mail programs thread by a few; the header should not grow with the ticket. */
const REFERENCES_MAX = 10;

export type Mail = {
  id: string;
  kind: string;
  address: string;
  ticketId: string;
  language: string | null;
  recipientId: string | null;
  messageId: string;
} & {
  about: unknown;
};

/** A letter, and what its mail's row keeps of it from now on. */
export type Composed = { letter: Letter; about: About; language: Locale | null };

/**
 * The letter that a mail's row stands for.
 * @returns null when there is nothing left to tell: the answer was deleted, or the ticket went back to where it was
 */
export async function composeLetter(tx: TransactionContext, mail: Mail): Promise<Composed | null> {
  const ticket = await findTicket({ ...tx, mode: "live", actor: { kind: "system" } }, { id: mail.ticketId });
  const kind = MAIL_KINDS.find((known) => known === mail.kind);
  if (!ticket || !kind) return null;

  return writeLetter(tx, mail, kind, ticket);
}

async function writeLetter(
  tx: TransactionContext,
  mail: Mail,
  kind: MailKind,
  ticket: Ticket,
): Promise<Composed | null> {
  const wanted = About.parse(mail.about);
  const { steps, throughSeq } = await stepsOf(tx, ticket, wanted);
  const comment = await commentOf(tx, wanted.commentId, kind === "notice");
  const isEmpty = kind === "progress" ? steps.length === 0 : wanted.commentId !== undefined && !comment;
  if (isEmpty) return null;

  const isNotice = kind === "notice";
  // Colleagues are written to in the language of their desk.
  const language = isNotice ? null : parseLocale(mail.language ?? ticket.language);
  const rating = kind === "resolved" ? await ratingPath(tx, ticket) : null;
  const party = { ticketId: ticket.id, number: ticket.number, personId: mail.recipientId ?? "" };
  const letter: Letter = {
    mailId: mail.id,
    messageId: mail.messageId,
    references: await earlierMails(tx, mail),
    kind,
    language: language ?? FALLBACK_LOCALE,
    to: { address: mail.address, name: isNotice ? null : ticket.requester.name },
    product: await productOf(tx, ticket),
    ticket: {
      ...{ publicId: publicId(ticket.number), subject: ticket.subject, body: ticket.body },
      ...{ status: ticket.status, stage: ticket.stage },
    },
    steps,
    comment,
    reason: wanted.reason ?? null,
    paths: {
      ticket: isNotice ? `/desk/tickets/${publicId(ticket.number)}` : inLanguage(trackingPath(tx, ticket), language),
      unsubscribe: unsubscribePath(tx, mail.id),
      rating: rating && inLanguage(rating, language),
    },
    replyToken: replyToken(tx, isNotice ? "agent" : "customer", party),
    isReplyToMail: kind === "receipt" && ticket.source === "email",
  };

  return { letter, language, about: { ...wanted, ...(throughSeq !== undefined && { throughSeq }) } };
}

/** What has happened since `fromSeq`, without what was taken back at once: where it stands counts, not each step there. */
async function stepsOf(tx: TransactionContext, ticket: Ticket, { fromSeq, throughSeq }: About) {
  if (fromSeq === undefined) return { steps: [], throughSeq };
  const rows = await tx.db.ticketEvent.findMany({
    where: {
      ticketId: ticket.id,
      kind: { in: ["stage_changed", "status_changed"] },
      seq: { gte: BigInt(fromSeq), ...(throughSeq !== undefined && { lte: BigInt(throughSeq) }) },
    },
    select: { seq: true, before: true, after: true, createdAt: true },
    orderBy: { seq: "asc" },
  });
  const steps = rows.flatMap((row): ProgressStep[] => {
    const { stage, status } = row.after as Record<string, unknown>;
    const before = row.before as Record<string, unknown>;
    const known = STAGES.find((one) => one === stage);
    if (known && known !== "CLOSED" && before.stage !== "CLOSED") return [{ stage: known, at: row.createdAt }];
    const reopened = isDone(before.status) && typeof status === "string" && !isDone(status);

    return reopened ? [{ reopened: true, at: row.createdAt }] : [];
  });

  return { steps, throughSeq: throughSeq ?? String(rows.at(-1)?.seq ?? fromSeq) };
}

function isDone(status: unknown): boolean {
  return status === "resolved" || status === "closed";
}

/** To customers we give names, and no addresses of people who have none. */
async function commentOf(
  tx: TransactionContext,
  id: string | undefined,
  isNotice: boolean,
): Promise<Letter["comment"]> {
  if (id === undefined) return null;
  const row = await tx.db.comment.findUnique({
    where: { id },
    select: {
      body: true,
      author: { select: { name: true, email: true } },
      attachments: { select: { filename: true }, orderBy: { id: "asc" } },
    },
  });

  return (
    row && {
      author: row.author.name ?? (isNotice ? row.author.email : null),
      body: row.body,
      files: row.attachments.map(({ filename }) => filename),
    }
  );
}

export function productOf(tx: TransactionContext, { product }: Ticket): Promise<Letter["product"]> {
  if (!product) return Promise.resolve(null);

  return tx.db.product.findUnique({
    where: { id: product.id },
    select: { name: true, mailAddress: true, colour: true },
  });
}

/** What was sent before to the same address about the same ticket, and the mail that the ticket began with. */
export async function earlierMails(tx: TransactionContext, mail: Mail): Promise<string[]> {
  const sent = await tx.db.outgoingMail.findMany({
    where: { ticketId: mail.ticketId, address: mail.address, id: { lt: mail.id }, state: { in: ["sent", "bounced"] } },
    select: { messageId: true },
    orderBy: { id: "desc" },
    take: REFERENCES_MAX,
  });
  const received = await tx.db.incomingMail.findMany({
    where: { ticketId: mail.ticketId, sender: mail.address, state: "taken", messageId: { not: null } },
    select: { messageId: true },
    orderBy: { id: "desc" },
    take: 2,
  });

  return [...received.reverse(), ...sent.reverse()].flatMap(({ messageId }) => messageId ?? []);
}
