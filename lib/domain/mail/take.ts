import type { Storage } from "@/lib/storage/storage";
import { attachUploads } from "../attachments/attach";
import { uploadFile } from "../attachments/upload";
import { addComment } from "../comments/add";
import type { Actor, DomainContext } from "../context";
import { DomainError } from "../errors";
import { EmailAddress } from "../text";
import { createTicket } from "../tickets/create";
import { BODY_MAX } from "../tickets/schemas";
import { recordTogether, type TransactionContext, withTransaction } from "../transaction";
import { noteBounce } from "./bounce";
import { findPlace, type Place } from "./find-place";
import type { IncomingMessage, MailReader } from "./incoming";
import { bodyOf, facts, nameOf, subjectOf } from "./incoming-text";
import { rawMailKey } from "./receive";
import { dropReason } from "./refuse-incoming";
import { storable } from "./send";

/** Over about half a day; what fails for longer is no passing trouble. */
export const READ_ATTEMPTS_MAX = 10;

const FILES_MAX = 20;

export type MailDesk = {
  storage: Storage;
  read: MailReader;
  /** The desk's own addresses, in lower case and without what is behind a plus. */
  ownAddresses: readonly string[];
};

type Row = { id: string; digest: string; deliveredTo: string | null; attempt: number };
type Taken = { state: "taken" | "dropped"; detail: string; ticketId?: string; commentId?: string };

/**
 * Reads a mail that was received, as its job does, and makes of it a new ticket, an answer, an internal note or a bounce,
 * exactly once. What cannot be read is set aside for people to look at, and never tried for ever: the attempt is counted
 * before the mail is opened, so that even one that ends the process is set aside in time.
 * @throws what kept it from being taken, when it should be tried again
 */
export async function takeMail(ctx: DomainContext, desk: MailDesk, mailId: string): Promise<void> {
  const row = await begin(ctx, mailId);
  if (!row) return;

  let message: IncomingMessage;
  try {
    message = await open(desk, row);
  } catch (error) {
    if (error instanceof StorageGap && row.attempt < READ_ATTEMPTS_MAX) throw error;

    return setAside(ctx, row.id, error);
  }

  try {
    await place(ctx, desk, row, message);
  } catch (error) {
    const isFinal = (error instanceof DomainError && error.code !== "UNAVAILABLE") || row.attempt >= READ_ATTEMPTS_MAX;
    if (!isFinal) throw error;
    await setAside(ctx, row.id, error);
  }
}

/** The raw mail is not there, which may be a passing trouble of the storage. */
class StorageGap extends Error {}

async function begin(ctx: DomainContext, id: string): Promise<Row | null> {
  const [row] = await ctx.db.incomingMail.updateManyAndReturn({
    where: { id, state: "waiting" },
    data: { attempts: { increment: 1 } },
  });
  if (!row) return null;
  if (row.attempts > READ_ATTEMPTS_MAX) {
    await setAside(ctx, id, new Error(row.detail ?? "Reading it did not come to an end"));

    return null;
  }

  return { ...row, attempt: row.attempts };
}

async function open(desk: MailDesk, row: Row): Promise<IncomingMessage> {
  const kept = await desk.storage.get(rawMailKey(row.digest)).catch((error: Error) => {
    throw new StorageGap(error.message);
  });
  if (!kept) throw new StorageGap("The raw mail is not in the storage");

  return desk.read(new Uint8Array(await new Response(kept.stream).arrayBuffer()), row.deliveredTo);
}

async function place(ctx: DomainContext, desk: MailDesk, row: Row, message: IncomingMessage): Promise<void> {
  const bounced = await takeBounces(ctx, message);
  if (bounced) return settle(ctx, row, message, bounced);
  const reason = await dropReason(ctx, row, message, desk.ownAddresses);
  const address = EmailAddress.safeParse(message.sender?.address ?? "").data;
  if (reason !== null || !address) {
    return settle(ctx, row, message, { state: "dropped", detail: reason ?? "its sender could not be answered" });
  }

  const sender = { address, name: message.sender?.name ?? null };
  const { tokens, leftOut } = await keepFiles(ctx, desk.storage, message);
  const found = await findPlace(ctx, message, sender);
  await withTransaction(ctx, async (tx) => {
    // Whoever comes second finds it taken, and so takes back what it wrote.
    const { count } = await tx.db.incomingMail.updateMany({
      where: { id: row.id, state: "waiting" },
      data: { ...facts(message), state: "taken" },
    });
    if (count === 0) return;
    const made = found
      ? await answer(tx, found, message, sender, tokens)
      : await begins(tx, message, sender, row, tokens);
    const detail = [made.detail, ...(leftOut.length > 0 ? [`left out: ${leftOut.join(", ")}`] : [])].join("; ");
    await tx.db.incomingMail.update({ where: { id: row.id }, data: { ...made, detail: storable(detail) } });
  });
}

async function takeBounces(ctx: DomainContext, { bounces }: IncomingMessage): Promise<Taken | null> {
  const tickets: string[] = [];
  for (const bounce of bounces) {
    const ticketId = await noteBounce(ctx, bounce);
    if (ticketId) tickets.push(ticketId);
  }
  const [ticketId] = tickets;

  return ticketId ? { state: "taken", detail: "tells that a mail of ours came back", ticketId } : null;
}

/** Rows that nothing names, because what follows fails, are deleted by the daily purge. */
async function keepFiles(ctx: DomainContext, storage: Storage, { files }: IncomingMessage) {
  const tokens: string[] = [];
  const leftOut = files.slice(FILES_MAX).map(({ filename }) => `${filename} (too many files)`);
  for (const file of files.slice(0, FILES_MAX)) {
    try {
      tokens.push((await uploadFile(ctx, storage, file)).token);
    } catch (error) {
      // A file that is not taken does not keep the mail from being read.
      if (!(error instanceof DomainError) || error.code === "UNAVAILABLE") throw error;
      leftOut.push(`${file.filename} (${error.message})`);
    }
  }

  return { tokens, leftOut };
}

type Sender = { address: string; name: string | null };

async function answer(
  tx: TransactionContext,
  found: Place,
  message: IncomingMessage,
  sender: Sender,
  tokens: string[],
) {
  const { ticket, actor, kind, proof } = found;
  const body = bodyOf(message);
  const speaksForThemselves = kind === "note" || sender.address === ticket.requester.email;
  const signed = speaksForThemselves
    ? body
    : `_From ${sender.name ? `${sender.name}, ` : ""}${sender.address}:_\n\n${body}`;

  return speakAs(tx, actor, async (author) => {
    const comment = await addComment(
      author,
      { id: ticket.id },
      { body: signed.slice(0, BODY_MAX), internal: kind === "note" },
    );
    await attachUploads(author, { ticketId: ticket.id, commentId: comment.id }, tokens);
    const what = kind === "note" ? "an internal note" : "an answer";

    return { ticketId: ticket.id, commentId: comment.id, detail: `${what}, known by its ${proof}` };
  });
}

async function begins(tx: TransactionContext, message: IncomingMessage, sender: Sender, row: Row, tokens: string[]) {
  const addresses = [row.deliveredTo ?? "", ...message.recipients].map((address) => address.replace(/\+[^@]*@/, "@"));
  const product = await tx.db.product.findFirst({
    where: { mailAddress: { in: addresses }, archivedAt: null },
    select: { slug: true },
  });

  return speakAs(tx, { kind: "anonymous" }, async (author) => {
    const ticket = await createTicket(author, {
      subject: subjectOf(message),
      body: bodyOf(message),
      requester: { email: sender.address, name: nameOf(sender) },
      source: "email",
      language: message.language,
      ...(product && { product: product.slug }),
    });
    await attachUploads(author, { ticketId: ticket.id }, tokens);

    return { ticketId: ticket.id, detail: "a new ticket" };
  });
}

/** What follows is credited to `actor`, in the transaction that is open. */
function speakAs<T>(
  tx: TransactionContext,
  actor: Actor,
  work: (author: TransactionContext) => Promise<T>,
): Promise<T> {
  const { record: _record, audit: _audit, ...rest } = tx;

  return recordTogether({ ...rest, actor, mode: "live" }, tx.db, work);
}

async function settle(ctx: DomainContext, row: Row, message: IncomingMessage, taken: Taken): Promise<void> {
  await ctx.db.incomingMail.updateMany({
    where: { id: row.id, state: "waiting" },
    data: { ...facts(message), ...taken, detail: storable(taken.detail) },
  });
}

async function setAside(ctx: DomainContext, id: string, error: unknown): Promise<void> {
  const detail = storable(error instanceof Error ? error.message : String(error));
  await ctx.db.incomingMail.updateMany({ where: { id, state: "waiting" }, data: { state: "unreadable", detail } });
}
