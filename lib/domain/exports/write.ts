import type { Storage } from "@/lib/storage/storage";
import type { DomainContext } from "../context";
import { notFound } from "../errors";
import type { TicketSummary } from "../tickets/ticket";
import { csvOf } from "./csv";
import { type Export, exportKey, toExport } from "./export";
import { countWanted, pagesOf, readWanted } from "./wanted";

const MIME = "text/csv; charset=utf-8";

/**
 * Writes the file of an export that was asked for, page by page and so at any size, and tells how far it has come. Doing it
 * again begins anew. Whoever asked was an agent, and agents see everything of their mode.
 * @throws NOT_FOUND when it was purged meanwhile
 */
export async function writeExport(ctx: DomainContext, storage: Storage, id: string): Promise<Export> {
  const row = await ctx.db.export.findUnique({ where: { id } });
  if (!row) throw notFound("Export");
  if (row.state === "done") return toExport(row);
  const { layout } = toExport(row);
  const wanted = readWanted(row.wanted);
  const reading: DomainContext = { ...ctx, actor: { kind: "system" }, mode: row.mode };

  try {
    const total = await countWanted(reading, wanted, Number.MAX_SAFE_INTEGER);
    await ctx.db.export.update({ where: { id }, data: { state: "running", total, rows: 0 } });
    const counted = { rows: 0 };
    const told = telling(pagesOf(reading, wanted), async (length) => {
      counted.rows += length;
      await ctx.db.export.update({ where: { id }, data: { rows: counted.rows }, select: { id: true } });
    });
    const bytes = await storage.putStream(exportKey(id), csvOf(told, layout), MIME);
    const finished = { state: "done", rows: counted.rows, total: counted.rows, bytes, finishedAt: ctx.now() } as const;

    return toExport(await ctx.db.export.update({ where: { id }, data: finished }));
  } catch (error) {
    await ctx.db.export.updateMany({ where: { id }, data: { state: "failed" } });
    throw error;
  }
}

async function* telling(pages: AsyncIterable<TicketSummary[]>, tell: (length: number) => Promise<void>) {
  for await (const page of pages) {
    yield page;
    await tell(page.length);
  }
}
