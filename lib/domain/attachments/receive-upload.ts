import type { Storage } from "@/lib/storage/storage";
import type { DomainContext } from "../context";
import { InvalidInput, notFound } from "../errors";
import { isUploadPermit } from "./file";

type Permit = { id: string; expires: string; signature: string };

/**
 * Takes the content of an announced upload, from whoever holds its permit, again and again until it is finished.
 * @throws NOT_FOUND for a permit that is not ours or has expired, INVALID_INPUT when the content is not as long as announced
 */
export async function receiveUpload(
  ctx: DomainContext,
  storage: Storage,
  permit: Permit,
  content: Uint8Array,
): Promise<void> {
  if (!isUploadPermit(ctx, permit.id, permit)) throw notFound("Upload");
  const waiting = await ctx.db.attachment.findUnique({ where: { id: permit.id, ticketId: null } });
  if (!waiting?.storageKey) throw notFound("Upload");
  if (content.byteLength !== waiting.bytes) {
    const message = `${waiting.bytes} bytes were announced, and ${content.byteLength} sent`;
    throw new InvalidInput([{ path: [], message, code: "custom" }]);
  }

  await storage.put(waiting.storageKey, content, waiting.mime);
}
