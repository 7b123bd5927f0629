import type { UploadedScreenshot } from "@/lib/queries/upload-screenshot";
import { readKept } from "../_forms/kept-screenshot";

export type FormDraft = { fields: Record<string, string>; kept: UploadedScreenshot[] };

/** What was typed before the page was reloaded or left, in this tab; null when there is nothing. */
export function readFormDraft(key: string): FormDraft | null {
  try {
    return parseFormDraft(sessionStorage.getItem(key));
  } catch {
    // Storage is switched off: then there are no drafts.
    return null;
  }
}

export function writeFormDraft(key: string, draft: FormDraft): void {
  const isEmpty = draft.kept.length === 0 && Object.values(draft.fields).every((text) => text.trim() === "");
  try {
    if (isEmpty) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // Full or switched off: the form itself still works.
  }
}

export function parseFormDraft(stored: string | null): FormDraft | null {
  try {
    const { fields, kept } = JSON.parse(stored ?? "null") ?? {};
    if (typeof fields !== "object" || fields === null || !Array.isArray(kept)) return null;
    const texts = Object.entries(fields).filter((field): field is [string, string] => typeof field[1] === "string");

    return {
      fields: Object.fromEntries(texts),
      kept: kept.flatMap((uploaded) => readKept(JSON.stringify(uploaded)) ?? []),
    };
  } catch {
    return null;
  }
}
