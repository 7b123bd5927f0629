import type { Storage } from "@/lib/storage/storage";
import type { DomainContext } from "../context";

const KEEP_MS = 86_400_000;
const BATCH = 200;

/** Deletes uploads that no ticket has named for a day: the content first, so that a crash leaves a row to try again. */
export async function purgeUploads(ctx: DomainContext, storage: Storage): Promise<number> {
  const rows = await ctx.db.attachment.findMany({
    where: { ticketId: null, createdAt: { lt: new Date(ctx.now().getTime() - KEEP_MS) } },
    select: { id: true, storageKey: true },
    take: BATCH,
  });

  for (const { id, storageKey } of rows) {
    if (storageKey) await storage.delete(storageKey);
    await ctx.db.attachment.deleteMany({ where: { id, ticketId: null } });
  }

  return rows.length;
}
