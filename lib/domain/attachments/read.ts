import type { Storage, StoredContent } from "@/lib/storage/storage";
import type { DomainContext } from "../context";
import { notFound } from "../errors";
import { isFileLocation, type StoredFile, toStoredFile } from "./file";

/**
 * A file with its content, for whoever holds its signed address.
 * @throws NOT_FOUND for an address that is not ours or has expired, and for a file that is gone
 */
export async function readFile(
  ctx: DomainContext,
  storage: Storage,
  address: { id: string; expires: string; signature: string },
): Promise<StoredFile & { content: StoredContent }> {
  if (!isFileLocation(ctx, address.id, address.expires, address.signature)) throw notFound("File");
  const row = await ctx.db.attachment.findUnique({ where: { id: address.id } });
  const content = row?.storageKey ? await storage.get(row.storageKey) : null;
  if (!row || !content) throw notFound("File");

  return { ...toStoredFile(row), content };
}
