import type { z } from "zod";
import { invalidField } from "../errors";
import { newId } from "../ids";
import type { Screenshot } from "../tickets/schemas";
import type { TransactionContext } from "../transaction";
import { readUploadToken, UPLOAD_WAITS_MS } from "./file";

type Place = { ticketId: string; commentId?: string };

/**
 * Puts uploads that wait onto a ticket, in the order given.
 * @throws INVALID_INPUT on `uploads` for a token that is not ours, and for a file that is already on a ticket
 */
export async function attachUploads(tx: TransactionContext, place: Place, tokens: readonly string[]): Promise<void> {
  for (const [index, token] of tokens.entries()) await attachUpload(tx, place, token, ["uploads", index]);
}

/** The screenshots of a new ticket: uploads of ours, and addresses elsewhere that are kept as links. */
export async function attachScreenshots(
  tx: TransactionContext,
  ticketId: string,
  screenshots: readonly z.output<typeof Screenshot>[],
): Promise<void> {
  for (const [index, screenshot] of screenshots.entries()) {
    if (screenshot.upload !== undefined)
      await attachUpload(tx, { ticketId }, screenshot.upload, ["screenshots", index]);
    else await linkPicture(tx, ticketId, screenshot.url);
  }
}

async function attachUpload(tx: TransactionContext, place: Place, token: string, path: (string | number)[]) {
  const id = readUploadToken(tx, token);
  const createdAt = { gt: new Date(tx.now().getTime() - UPLOAD_WAITS_MS) };
  const { count } = id
    ? await tx.db.attachment.updateMany({ where: { id, ticketId: null, mode: tx.mode, createdAt }, data: place })
    : { count: 0 };

  if (count === 0) throw invalidField(path, "is not an upload that waits to be sent");
}

async function linkPicture(tx: TransactionContext, ticketId: string, url: string): Promise<void> {
  const filename = new URL(url).pathname.split("/").at(-1)?.slice(0, 120) || "screenshot";
  await tx.db.attachment.create({
    data: {
      id: newId(tx.now()),
      ticketId,
      filename,
      mime: "image/*",
      externalUrl: url,
      mode: tx.mode,
      createdAt: tx.now(),
    },
    select: { id: true },
  });
}
