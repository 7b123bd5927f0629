import { toWireFile } from "@/app/api/desk/_dialect/serializers";
import { uploadScreenshot } from "@/lib/domain/attachments/upload";
import type { DomainContext } from "@/lib/domain/context";
import { InvalidInput } from "@/lib/domain/errors";
import { SCREENSHOTS_MAX } from "@/lib/domain/tickets/schemas";
import type { UploadedScreenshot } from "@/lib/queries/upload-screenshot";
import { storage } from "@/lib/storage";
import type { Storage } from "@/lib/storage/storage";
import { FILES_FIELD, KEPT_FIELD, readKept } from "./kept-screenshot";

export type ReceivedScreenshots = {
  kept: UploadedScreenshot[];
  /** Why others were not taken, in words for people; null when all were. */
  problem: string | null;
};

/**
 * The screenshots of a form: those that were uploaded before it was sent, and those that came with it because the browser
 * runs no JavaScript. These are kept at once, so that a form that is refused for another field does not lose them.
 */
export async function receiveScreenshots(
  ctx: DomainContext,
  form: FormData,
  keepIn: Storage = storage(),
): Promise<ReceivedScreenshots> {
  const kept = form.getAll(KEPT_FIELD).flatMap((value) => readKept(value) ?? []);
  // An empty file input sends one nameless file of no bytes.
  const files = form.getAll(FILES_FIELD).filter((value) => value instanceof File && value.name !== "") as File[];
  const problems: string[] = [];

  for (const file of files) {
    const outcome = kept.length < SCREENSHOTS_MAX ? await keep(ctx, keepIn, file) : tooMany(file);
    if (typeof outcome === "string") problems.push(outcome);
    else kept.push(outcome);
  }
  if (kept.length > SCREENSHOTS_MAX) problems.push(`At most ${SCREENSHOTS_MAX} screenshots go with one message.`);

  return { kept: kept.slice(0, SCREENSHOTS_MAX), problem: problems.join(" ") || null };
}

async function keep(ctx: DomainContext, keepIn: Storage, file: File): Promise<UploadedScreenshot | string> {
  try {
    const content = new Uint8Array(await file.arrayBuffer());
    const uploaded = await uploadScreenshot(ctx, keepIn, { filename: file.name, content });

    return { token: uploaded.token, file: toWireFile(ctx, uploaded.file) };
  } catch (error) {
    const [issue] = error instanceof InvalidInput ? error.issues : [];
    if (!issue) throw error;

    return `“${file.name}” was not taken. ${issue.message}.`;
  }
}

function tooMany(file: File): string {
  return `“${file.name}” was not taken. At most ${SCREENSHOTS_MAX} screenshots go with one message.`;
}
