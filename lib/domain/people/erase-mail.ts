import { enqueue } from "@/lib/jobs/enqueue";
import { rawMailKey } from "../mail/receive";
import type { TransactionContext } from "../transaction";
import { ERASED, type Identity } from "./redact";

/** How many names one job is given. */
const BATCH = 500;

/**
 * Takes what customers wrote out of the mail about these tickets, whoever sent or got it. That there were mails stays.
 * Contents are deleted once the transaction is committed.
 */
export async function eraseMailOfTickets(tx: TransactionContext, ticketIds: readonly string[]): Promise<void> {
  const ofTickets = { ticketId: { in: [...ticketIds] } };
  const sent = await tx.db.outgoingMail.updateManyAndReturn({
    where: ofTickets,
    data: { subject: null },
    select: { id: true },
  });
  const received = await tx.db.incomingMail.updateManyAndReturn({
    where: ofTickets,
    data: { subject: null, detail: ERASED, rawKept: false },
    select: { digest: true },
  });
  await forgetContents(tx, sent, received);
}

/** Takes a person out of the mail to and from them, and out of the lists of who wants or takes none. @returns how many mails */
export async function eraseMailOfPerson(
  tx: TransactionContext,
  { personId, addresses }: Pick<Identity, "personId" | "addresses">,
): Promise<number> {
  const isOneOf = { in: [...addresses] };
  const toThem = { OR: [{ address: isOneOf }, ...(personId ? [{ recipientId: personId }] : [])] };
  const sent = await tx.db.outgoingMail.findMany({ where: toThem, select: { id: true } });
  await tx.db.outgoingMail.deleteMany({ where: toThem });
  // The digest stays, by which the same mail would be known again: it tells nothing.
  const received = await tx.db.incomingMail.updateManyAndReturn({
    where: { sender: isOneOf },
    data: { sender: null, subject: null, messageId: null, detail: ERASED, rawKept: false },
    select: { digest: true },
  });
  await tx.db.ticketFollower.deleteMany({ where: { address: isOneOf } });
  await tx.db.mailOptOut.deleteMany({ where: { address: isOneOf } });
  await tx.db.refusedAddress.deleteMany({ where: { address: isOneOf } });
  await forgetContents(tx, sent, received);

  return sent.length + received.length;
}

async function forgetContents(tx: TransactionContext, sent: { id: string }[], received: { digest: string }[]) {
  for (const part of inParts(sent)) {
    await enqueue(tx.db, "delete-kept-mails", { mailIds: part.map(({ id }) => id) });
  }
  for (const part of inParts(received)) {
    await enqueue(tx.db, "delete-content", { keys: part.map(({ digest }) => rawMailKey(digest)) });
  }
}

export function inParts<Row>(rows: readonly Row[], size = BATCH): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, at) => rows.slice(at * size, (at + 1) * size));
}
