import type { Storage } from "@/lib/storage/storage";
import type { DomainContext } from "../context";
import { EXPORT_KEPT_MS, exportKey } from "./export";

const BATCH = 200;

/** Deletes files that were asked for a day ago: the content first, so that a crash leaves a row to try again. */
export async function purgeExports(ctx: DomainContext, storage: Storage): Promise<number> {
  const rows = await ctx.db.export.findMany({
    where: { createdAt: { lt: new Date(ctx.now().getTime() - EXPORT_KEPT_MS) } },
    select: { id: true },
    orderBy: { createdAt: "asc" },
    take: BATCH,
  });
  for (const { id } of rows) {
    await storage.delete(exportKey(id));
    await ctx.db.export.deleteMany({ where: { id } });
  }

  return rows.length;
}
