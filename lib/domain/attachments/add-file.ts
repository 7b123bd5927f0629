import type { Storage } from "@/lib/storage/storage";
import { actingUserId, type DomainContext } from "../context";
import { DomainError } from "../errors";
import { newId } from "../ids";
import { authorize } from "../policy";
import { visibleTicket } from "../tickets/get";
import type { TicketKey } from "../tickets/ticket-id";
import { fileKey, type StoredFile } from "./file";
import { tidyFilename } from "./filename";
import { keepFile } from "./keep-file";
import { refuseByName } from "./screen";

/**
 * Puts a file onto a ticket, for everybody who reads the ticket.
 * @throws NOT_FOUND, PAYLOAD_TOO_LARGE, INVALID_INPUT for programs and what a scanner finds
 */
export async function addFile(
  ctx: DomainContext,
  storage: Storage,
  key: TicketKey,
  upload: { filename: string; content: Uint8Array },
): Promise<StoredFile> {
  authorize(ctx, "ticket.reply");
  const ticket = await visibleTicket(ctx, key);
  const filename = tidyFilename(upload.filename, "file");
  refuseByName(filename, upload.content.byteLength);

  const id = newId(ctx.now());
  // The row comes first: content that no row names would never be purged.
  await ctx.db.attachment.create({
    data: {
      id,
      filename,
      bytes: upload.content.byteLength,
      mime: "application/octet-stream",
      storageKey: fileKey(id),
      uploadedById: actingUserId(ctx.actor),
      mode: ctx.mode,
      createdAt: ctx.now(),
    },
    select: { id: true },
  });
  const kept = await keepFile(ctx, storage, ticket, { id, filename, content: upload.content });
  if (!kept) throw new DomainError("CONFLICT", "The file was taken for too old while it came");

  return kept;
}
