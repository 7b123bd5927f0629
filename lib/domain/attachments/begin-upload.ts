import type { Storage } from "@/lib/storage/storage";
import { actingUserId, type DomainContext } from "../context";
import { newId } from "../ids";
import { authorize } from "../policy";
import { visibleTicket } from "../tickets/get";
import type { TicketKey } from "../tickets/ticket-id";
import { uploadKey } from "./file";
import { tidyFilename } from "./filename";
import { refuseByName } from "./screen";

/** As long as our own permit; see `uploadPermit`. */
const ADDRESS_SECONDS = 15 * 60;

export type BeginUploadInput = { filename: string; bytes: number; mime?: string | null | undefined };

/** `address`: where the content goes, when the storage takes it itself; else it comes to us, with a permit. */
export type BegunUpload = { id: string; address: string | null };

/**
 * Announces a file for a ticket. Its content follows, then `finishUpload`; what does not follow within a day is forgotten.
 * @throws NOT_FOUND, PAYLOAD_TOO_LARGE, INVALID_INPUT
 */
export async function beginUpload(
  ctx: DomainContext,
  storage: Storage,
  key: TicketKey,
  input: BeginUploadInput,
): Promise<BegunUpload> {
  authorize(ctx, "ticket.reply");
  await visibleTicket(ctx, key);
  const filename = tidyFilename(input.filename, "file");
  refuseByName(filename, input.bytes);

  const id = newId(ctx.now());
  await ctx.db.attachment.create({
    data: {
      id,
      filename,
      bytes: input.bytes,
      mime: "application/octet-stream",
      storageKey: uploadKey(id),
      uploadedById: actingUserId(ctx.actor),
      mode: ctx.mode,
      createdAt: ctx.now(),
    },
    select: { id: true },
  });
  const upload = { bytes: input.bytes, mime: input.mime ?? null, seconds: ADDRESS_SECONDS };

  return { id, address: await storage.putAddress(uploadKey(id), upload) };
}
