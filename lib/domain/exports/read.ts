import type { Storage } from "@/lib/storage/storage";
import type { ReadableFile } from "../attachments/read";
import { actingUserId, type DomainContext } from "../context";
import { notFound } from "../errors";
import { authorize } from "../policy";
import { sign, verifies } from "../signatures";
import { type Export, exportKey, toExport } from "./export";

const LINK_SECONDS = 15 * 60;

/**
 * How an export stands, for whoever has asked for it.
 * @throws NOT_FOUND for everybody else's, too
 */
export async function getExport(ctx: DomainContext, id: string): Promise<Export> {
  authorize(ctx, "ticket.export");
  const row = await ctx.db.export.findUnique({
    where: { id, mode: ctx.mode, requestedById: actingUserId(ctx.actor) },
  });
  if (!row) throw notFound("Export");

  return toExport(row);
}

/**
 * Where the file can be downloaded for the next quarter of an hour by whoever has the address: at the storage's own, or as
 * a path of ours. Null while it is not done.
 */
export async function exportLocation(ctx: DomainContext, storage: Storage, made: Export): Promise<string | null> {
  if (made.state !== "done") return null;
  const filename = filenameOf(made);
  const address = await storage.getAddress(exportKey(made.id), { filename, seconds: LINK_SECONDS });
  if (address !== null) return address;

  const expires = String(Math.floor(ctx.now().getTime() / 1000) + LINK_SECONDS);
  const permit = { expires, signature: sign(ctx, "export", `${made.id}:${expires}`) };

  return `/api/desk/exports/${made.id}/file?${new URLSearchParams(permit)}`;
}

/**
 * The file behind a path that `exportLocation` gave.
 * @throws NOT_FOUND for a path that is not ours or has expired, and once the file was deleted
 */
export async function readExport(
  ctx: DomainContext,
  storage: Storage,
  { id, expires, signature }: { id: string; expires: string; signature: string },
): Promise<ReadableFile> {
  const isFresh = /^\d{1,12}$/.test(expires) && Number(expires) * 1000 > ctx.now().getTime();
  const isOurs = isFresh && verifies(ctx, "export", `${id}:${expires}`, signature);
  const row = isOurs ? await ctx.db.export.findUnique({ where: { id, state: "done" } }) : null;
  if (!row) throw notFound("Export");
  const made = toExport(row);

  return {
    ...{ id, bytes: made.bytes, filename: filenameOf(made), createdAt: made.createdAt },
    mime: "text/csv; charset=utf-8",
    externalUrl: null,
    open: async (range) => {
      const content = await storage.get(exportKey(id), range);
      if (!content) throw notFound("Export");

      return content;
    },
  };
}

function filenameOf({ createdAt }: Export): string {
  return `tickets-${createdAt.toISOString().slice(0, 10)}.csv`;
}
