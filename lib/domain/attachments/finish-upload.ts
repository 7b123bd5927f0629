import type { Storage } from "@/lib/storage/storage";
import { actingUserId, type DomainContext } from "../context";
import { InvalidInput } from "../errors";
import { authorize } from "../policy";
import { visibleTicket } from "../tickets/get";
import type { TicketKey } from "../tickets/ticket-id";
import { type StoredFile, toStoredFile } from "./file";
import { tidyFilename } from "./filename";
import { keepFile } from "./keep-file";

export type FinishUploadInput = { id: string; filename: string; bytes: number };

/**
 * Puts an announced upload, whose content has come, onto the ticket. Doing so twice is doing it once.
 * @throws NOT_FOUND for the ticket, INVALID_INPUT "upload incomplete" for an upload of nobody or somebody else, and for
 * content that is missing or not as long as said
 */
export async function finishUpload(
  ctx: DomainContext,
  storage: Storage,
  key: TicketKey,
  input: FinishUploadInput,
): Promise<StoredFile> {
  authorize(ctx, "ticket.reply");
  const ticket = await visibleTicket(ctx, key);
  const where = { id: input.id, uploadedById: actingUserId(ctx.actor), mode: ctx.mode };
  const row = await ctx.db.attachment.findUnique({ where });
  if (row?.ticketId === ticket.id) return toStoredFile(row);
  if (!row?.storageKey || row.ticketId || row.bytes !== input.bytes) throw incomplete();

  const content = await wholeContent(storage, row.storageKey, row.bytes);
  if (!content) throw incomplete();
  const filename = tidyFilename(input.filename, row.filename);
  const kept = await keepFile(ctx, storage, ticket, { id: row.id, filename, content });
  if (kept) return kept;

  // Somebody was faster; if that was us, on this ticket, it is what was wanted.
  const placed = await ctx.db.attachment.findUnique({ where: { ...where, ticketId: ticket.id } });
  if (!placed) throw incomplete();

  return toStoredFile(placed);
}

/** Null when it is not there or of another length, which is told before anything is read. */
async function wholeContent(storage: Storage, storageKey: string, bytes: number): Promise<Uint8Array | null> {
  const stored = await storage.get(storageKey);
  if (stored?.bytes === bytes) return new Uint8Array(await new Response(stored.stream).arrayBuffer());
  await stored?.stream.cancel();

  return null;
}

function incomplete(): InvalidInput {
  return new InvalidInput([{ path: [], message: "upload incomplete", code: "custom" }]);
}
