import type { TransactionContext } from "../transaction";

/** A new version of a locked ticket, for changes to what hangs on it and is read with it. */
export async function touchTicket(tx: TransactionContext, id: string): Promise<void> {
  await tx.db.ticket.update({
    where: { id },
    data: { version: { increment: 1 }, updatedAt: tx.now() },
    select: { id: true },
  });
}
