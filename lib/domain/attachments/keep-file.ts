import { enqueue } from "@/lib/jobs/enqueue";
import type { Storage } from "@/lib/storage/storage";
import type { DomainContext } from "../context";
import { lockTicket } from "../tickets/get";
import type { TicketKey } from "../tickets/ticket-id";
import { touchTicket } from "../tickets/touch";
import { type TransactionContext, withTransaction } from "../transaction";
import { fileKey, type StoredFile, toStoredFile, uploadKey } from "./file";
import { screenFile } from "./screen";

/** Longer than anybody may still write to the upload's address. */
const ADDRESS_DEAD_MS = 3_600_000;

type Waiting = { id: string; filename: string; content: Uint8Array };

/**
 * Puts a file whose row waits onto a ticket: looks at the content, keeps it where nobody else can write, and tells of it.
 * @returns null when somebody has placed the file meanwhile
 */
export async function keepFile(
  ctx: DomainContext,
  storage: Storage,
  key: TicketKey,
  { id, filename, content }: Waiting,
): Promise<StoredFile | null> {
  const mime = await screenFile(filename, content);
  await storage.put(fileKey(id), content, mime);

  return withTransaction(ctx, async (tx) => {
    const ticket = await lockTicket(tx, key);
    const [row] = await tx.db.attachment.updateManyAndReturn({
      where: { id, ticketId: null },
      data: { ticketId: ticket.id, filename, mime, bytes: content.byteLength, storageKey: fileKey(id) },
    });
    if (!row) return null;
    await touchTicket(tx, ticket.id);
    await forgetContent(tx, [uploadKey(id)], new Date(tx.now().getTime() + ADDRESS_DEAD_MS));
    tx.record({ ticketId: ticket.id, kind: "file_added", after: shownFile(row) });

    return toStoredFile(row);
  });
}

/** Has contents deleted once the transaction is committed. */
export function forgetContent(tx: TransactionContext, keys: string[], runAt?: Date): Promise<void> {
  return enqueue(tx.db, "delete-content", { keys }, runAt ? { runAt } : {});
}

/** What the timeline tells of a file. */
export function shownFile({ id, filename, bytes, mime }: Pick<StoredFile, "id" | "filename" | "bytes" | "mime">) {
  return { fileId: id, filename, bytes, mime };
}
