import type { Storage } from "@/lib/storage/storage";
import type { DomainContext } from "../context";
import { derivedKeys, fileKey, UPLOAD_WAITS_MS } from "./file";

/** Longer than any transaction: what was sent in the last moment is on its ticket by then. */
const GRACE_MS = 3_600_000;
const KEEP_MS = UPLOAD_WAITS_MS + GRACE_MS;
const BATCH = 200;

/** Deletes uploads that can be sent no more: the content first, so that a crash leaves a row to try again. */
export async function purgeUploads(ctx: DomainContext, storage: Storage): Promise<number> {
  const rows = await ctx.db.attachment.findMany({
    where: { ticketId: null, createdAt: { lt: new Date(ctx.now().getTime() - KEEP_MS) } },
    select: { id: true, storageKey: true },
    take: BATCH,
  });

  for (const { id, storageKey } of rows) {
    // What was looked at but never placed lies under the second key.
    for (const key of new Set([storageKey, fileKey(id), ...derivedKeys(id)])) if (key) await storage.delete(key);
    await ctx.db.attachment.deleteMany({ where: { id, ticketId: null } });
  }

  return rows.length;
}
