import { fileTypeFromBuffer } from "file-type";
import type { Storage } from "@/lib/storage/storage";
import { actingUserId, type DomainContext } from "../context";
import { invalidField } from "../errors";
import { newId } from "../ids";
import { authorize } from "../policy";
import { type StoredFile, toStoredFile, uploadKey, uploadToken } from "./file";
import { tidyFilename } from "./filename";
import { screenFile } from "./screen";

export const SCREENSHOT_MAX_BYTES = 5 * 1024 * 1024;
export const SCREENSHOT_TYPES = ["image/png", "image/jpeg", "image/webp", "image/gif"] as const;

/** Whether a small picture can be made of files of this type. */
export function hasThumbnail(file: { mime: string; externalUrl: string | null }): boolean {
  return file.externalUrl === null && SCREENSHOT_TYPES.some((type) => type === file.mime);
}

type Upload = { filename: string; content: Uint8Array };

type Kept = { file: StoredFile; token: string };
type Screened = Upload & { mime: string };

/**
 * Keeps a screenshot until a ticket or an answer names it by its token; unnamed ones are deleted after a day. The type is
 * what the content says: a script called `.png` is refused, a JPEG called `.png` is a JPEG.
 * @throws INVALID_INPUT on `files`, in words that may be shown
 */
export async function uploadScreenshot(ctx: DomainContext, storage: Storage, upload: Upload): Promise<Kept> {
  authorize(ctx, "upload.create");

  return keep(ctx, storage, await screen(upload));
}

/** Several at once, in their order; when one of them is refused or cannot be kept, none is. Fails as one does. */
export async function uploadScreenshots(ctx: DomainContext, storage: Storage, uploads: Upload[]): Promise<Kept[]> {
  authorize(ctx, "upload.create");
  const screened: Screened[] = [];
  for (const upload of uploads) screened.push(await screen(upload));

  const kept: Kept[] = [];
  try {
    for (const upload of screened) kept.push(await keep(ctx, storage, upload));
  } catch (error) {
    await Promise.all(kept.map(({ file }) => forget(ctx, storage, file.id)));
    throw error;
  }

  return kept;
}

/**
 * Keeps a file of any kind but programs, as a screenshot is kept.
 * @throws PAYLOAD_TOO_LARGE above 25 MiB, INVALID_INPUT for programs
 */
export async function uploadFile(ctx: DomainContext, storage: Storage, upload: Upload): Promise<Kept> {
  authorize(ctx, "upload.create");
  const filename = tidyFilename(upload.filename, "file");

  return keep(ctx, storage, { filename, content: upload.content, mime: await screenFile(filename, upload.content) });
}

/** The row comes first: content that no row names would never be purged. */
async function keep(ctx: DomainContext, storage: Storage, { filename, content, mime }: Screened): Promise<Kept> {
  const id = newId(ctx.now());
  const row = await ctx.db.attachment.create({
    data: {
      id,
      filename,
      bytes: content.byteLength,
      mime,
      storageKey: uploadKey(id),
      uploadedById: actingUserId(ctx.actor),
      mode: ctx.mode,
      createdAt: ctx.now(),
    },
  });
  try {
    await storage.put(uploadKey(id), content, mime);
  } catch (error) {
    await forget(ctx, storage, id);
    throw error;
  }

  return { file: toStoredFile(row), token: uploadToken(ctx, id) };
}

/** What fails here is left to the daily purge: the caller has a better reason to give. */
async function forget(ctx: DomainContext, storage: Storage, id: string): Promise<void> {
  await storage
    .delete(uploadKey(id))
    .then(() => ctx.db.attachment.deleteMany({ where: { id, ticketId: null } }))
    .catch(() => {});
}

async function screen({ filename, content }: Upload): Promise<Screened> {
  const name = tidyFilename(filename, "screenshot");

  return { filename: name, content, mime: await screenshotType(name, content) };
}

async function screenshotType(name: string, content: Uint8Array): Promise<string> {
  if (content.byteLength > SCREENSHOT_MAX_BYTES) throw invalidField("files", `File "${name}" exceeds 5MB limit`);
  const found = (await fileTypeFromBuffer(content))?.mime;
  const mime = SCREENSHOT_TYPES.find((type) => type === found);
  if (!mime) throw invalidField("files", `Invalid file type: ${found ?? "unknown"}. Allowed: PNG, JPEG, WebP, GIF`);

  return mime;
}
