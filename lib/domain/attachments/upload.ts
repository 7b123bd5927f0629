import { fileTypeFromBuffer } from "file-type";
import type { Storage } from "@/lib/storage/storage";
import { actingUserId, type DomainContext } from "../context";
import { invalidField } from "../errors";
import { newId } from "../ids";
import { authorize } from "../policy";
import { type StoredFile, toStoredFile, uploadToken } from "./file";

export const SCREENSHOT_MAX_BYTES = 5 * 1024 * 1024;
export const SCREENSHOT_TYPES = ["image/png", "image/jpeg", "image/webp", "image/gif"] as const;

type Upload = { filename: string; content: Uint8Array };

/**
 * Keeps a screenshot until a ticket or an answer names it by its token; unnamed ones are deleted after a day. The type is
 * what the content says: a script called `.png` is refused, a JPEG called `.png` is a JPEG.
 * @throws INVALID_INPUT on `files`, in words that may be shown (FACTS §1.1)
 */
export async function uploadScreenshot(
  ctx: DomainContext,
  storage: Storage,
  { filename, content }: Upload,
): Promise<{ file: StoredFile; token: string }> {
  authorize(ctx, "upload.create");
  const name = tidyFilename(filename);
  const mime = await screenshotType(name, content);

  const id = newId(ctx.now());
  const storageKey = `uploads/${id}`;
  await storage.put(storageKey, content, mime);
  const row = await ctx.db.attachment.create({
    data: {
      id,
      filename: name,
      bytes: content.byteLength,
      mime,
      storageKey,
      uploadedById: actingUserId(ctx.actor),
      mode: ctx.mode,
      createdAt: ctx.now(),
    },
  });

  return { file: toStoredFile(row), token: uploadToken(ctx, id) };
}

async function screenshotType(name: string, content: Uint8Array): Promise<string> {
  if (content.byteLength > SCREENSHOT_MAX_BYTES) throw invalidField("files", `File "${name}" exceeds 5MB limit`);
  const found = (await fileTypeFromBuffer(content))?.mime;
  const mime = SCREENSHOT_TYPES.find((type) => type === found);
  if (!mime) throw invalidField("files", `Invalid file type: ${found ?? "unknown"}. Allowed: PNG, JPEG, WebP, GIF`);

  return mime;
}

/** The last part of the path, without characters that mean something to a shell, a header or a bidirectional display. */
function tidyFilename(filename: string): string {
  const last = filename.split(/[/\\]/).at(-1) ?? "";
  const plain = last.replace(/[\p{Cc}\p{Cf}"<>|:*?;]/gu, "").trim();

  return plain.slice(-120) || "screenshot";
}
