import { visibleFiles } from "@/lib/db/visibility";
import type { ByteRange, Storage, StoredContent } from "@/lib/storage/storage";
import type { DomainContext } from "../context";
import { notFound } from "../errors";
import { authorize } from "../policy";
import { visibleTicket } from "../tickets/get";
import type { TicketKey } from "../tickets/ticket-id";
import { isFileLocation, type StoredFile, toStoredFile } from "./file";
import { openThumbnail } from "./thumbnail";

/** As it was sent, or as a small picture of it. */
export type FileSize = "full" | "thumbnail";

/** A file whose content is read only when it is asked for. */
export type ReadableFile = StoredFile & {
  /** @throws NOT_FOUND when the content is gone, or is no picture that could be made small */
  open: (range?: ByteRange) => Promise<StoredContent>;
};

/**
 * A file, for whoever holds its signed address.
 * @throws NOT_FOUND for an address that is not ours or has expired, and for a file that is gone
 */
export async function readFile(
  ctx: DomainContext,
  storage: Storage,
  address: { id: string; expires: string; signature: string; size?: FileSize },
): Promise<ReadableFile> {
  if (!isFileLocation(ctx, address.id, address.expires, address.signature)) throw notFound("File");
  const row = await ctx.db.attachment.findUnique({ where: { id: address.id } });

  return readable(storage, row, address.size);
}

/**
 * A file of a ticket, for whoever may read the ticket; those of internal notes for agents only.
 * @throws NOT_FOUND
 */
export async function readTicketFile(
  ctx: DomainContext,
  storage: Storage,
  key: TicketKey,
  { id, size }: { id: string; size?: FileSize | undefined },
): Promise<ReadableFile> {
  authorize(ctx, "ticket.read");
  const ticket = await visibleTicket(ctx, key);
  const row = await ctx.db.attachment.findFirst({ where: { id, ticketId: ticket.id, ...visibleFiles(ctx) } });

  return readable(storage, row, size);
}

type Row = StoredFile & { storageKey: string | null };

function readable(storage: Storage, row: Row | null, size: FileSize = "full"): ReadableFile {
  if (!row) throw notFound("File");
  if (row.externalUrl === null && row.storageKey === null) throw notFound("File");
  const file = toStoredFile(row);
  const storageKey = row.storageKey;
  if (size === "thumbnail") return { ...file, mime: "image/webp", open: () => openThumbnail(storage, row) };

  return {
    ...file,
    open: async (range) => {
      const content = storageKey && (await storage.get(storageKey, range));
      if (!content) throw notFound("File");

      return content;
    },
  };
}
