import { z } from "zod";
import type { UploadedScreenshot } from "@/lib/queries/upload-screenshot";

/** The field that carries screenshots which have arrived already, one value each. */
export const KEPT_FIELD = "kept";
/** The field of the file input: without JavaScript the pictures come with the form. */
export const FILES_FIELD = "files";
/** Whether JavaScript sends the form, and so wants an answer instead of a page. */
export const LIVE_FIELD = "live";

const Kept = z.object({
  token: z.string().max(200),
  file: z.object({
    id: z.string(),
    filename: z.string().max(200),
    bytes: z.number(),
    mime: z.string(),
    // Only ever shown to whoever sent it, and still: an address of ours or none.
    url: z.string().startsWith("/files/"),
  }),
});

/** A screenshot as a form field's value: its token, and enough to show it again. */
export function writeKept(uploaded: UploadedScreenshot): string {
  return JSON.stringify(uploaded);
}

/** The other way round; null for anything that `writeKept` has not written. */
export function readKept(value: unknown): UploadedScreenshot | null {
  if (typeof value !== "string") return null;
  try {
    return Kept.safeParse(JSON.parse(value)).data ?? null;
  } catch {
    return null;
  }
}
