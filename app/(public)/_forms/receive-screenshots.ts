import { toWireFile } from "@/app/api/desk/_dialect/serializers";
import { uploadScreenshot } from "@/lib/domain/attachments/upload";
import type { DomainContext } from "@/lib/domain/context";
import { type InputIssue, InvalidInput } from "@/lib/domain/errors";
import { SCREENSHOTS_MAX } from "@/lib/domain/tickets/schemas";
import { FALLBACK_LOCALE, type Locale } from "@/lib/i18n/locales";
import { MESSAGES, translate } from "@/lib/i18n/translate";
import type { UploadedScreenshot } from "@/lib/queries/upload-screenshot";
import { uploadStorage } from "@/lib/storage";
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
  locale: Locale,
  keepIn: Storage = uploadStorage(),
): Promise<ReceivedScreenshots> {
  const kept = form.getAll(KEPT_FIELD).flatMap((value) => readKept(value) ?? []);
  // An empty file input sends one nameless file of no bytes.
  const files = form.getAll(FILES_FIELD).filter((value) => value instanceof File && value.name !== "") as File[];
  const problems: string[] = [];
  const t = translate(locale, "forms");

  for (const file of files) {
    const outcome = kept.length < SCREENSHOTS_MAX ? await keep(ctx, keepIn, file) : null;
    if (outcome && "token" in outcome) kept.push(outcome);
    else problems.push(refusal(file, outcome, locale));
  }
  if (kept.length > SCREENSHOTS_MAX) problems.push(t("screenshotsMax", { max: SCREENSHOTS_MAX }));

  return { kept: kept.slice(0, SCREENSHOTS_MAX), problem: problems.join(" ") || null };
}

async function keep(ctx: DomainContext, keepIn: Storage, file: File): Promise<UploadedScreenshot | InputIssue> {
  try {
    const content = new Uint8Array(await file.arrayBuffer());
    const uploaded = await uploadScreenshot(ctx, keepIn, { filename: file.name, content });

    return { token: uploaded.token, file: toWireFile(ctx, uploaded.file) };
  } catch (error) {
    const [issue] = error instanceof InvalidInput ? error.issues : [];
    if (!issue) throw error;

    return issue;
  }
}

/** @param issue what the domain had against it; null for one too many */
function refusal(file: File, issue: InputIssue | null, locale: Locale): string {
  const t = translate(locale, "forms");
  const inEnglish = locale === FALLBACK_LOCALE && issue && `${issue.message}.`;
  const reason = issue
    ? inEnglish || MESSAGES[locale].client.fileDrop.refused
    : t("screenshotsMax", { max: SCREENSHOTS_MAX });

  return `${t("screenshotRefused", { name: file.name })} ${reason}`;
}
