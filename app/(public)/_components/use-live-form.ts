"use client";

import { unstable_isUnrecognizedActionError as isFromAnotherVersion } from "next/navigation";
import { type FormEvent, type RefObject, useEffect, useRef, useState } from "react";
import { useWords } from "@/components/i18n/words-provider";
import { useUploads } from "@/components/tickets/use-uploads";
import type { FileRules } from "@/components/ui/file-rules";
import type { UploadedScreenshot } from "@/lib/queries/upload-screenshot";
import { FILES_FIELD, KEPT_FIELD, LIVE_FIELD, writeKept } from "../_forms/kept-screenshot";
import { readFormDraft, writeFormDraft } from "./form-draft";

/** What both forms of the public pages answer with. */
export type FormState = {
  kept: UploadedScreenshot[];
  errors: Record<string, string | undefined>;
  /** What is wrong with no single field. */
  problem: string | null;
  /** How often the form was refused; a new number is news. */
  refusals: number;
};

type LiveFormOptions<State extends FormState> = {
  /**
   * The server action, unbound: React cannot match the answer of an action that is bound while rendering, and renders
   * for ever. Without JavaScript the browser calls it by itself and shows what it answers.
   */
  action: (before: State, form: FormData) => Promise<State>;
  /** What the page came with: the beginning, or the answer to a form that was sent without JavaScript. */
  served: State;
  rules: FileRules;
  /** Where this tab keeps the draft, and the text fields that are in it. */
  draft: { key: string; fields: readonly string[] };
  /** The form was taken. */
  onTaken: (state: State) => void;
};

/**
 * A form that works bare and gets better with JavaScript: a reload, a refusal or a broken connection loses nothing that
 * was typed, screenshots are sent while one writes, and a second press does nothing.
 */
export function useLiveForm<State extends FormState>({
  action,
  served,
  rules,
  draft,
  onTaken,
}: LiveFormOptions<State>) {
  const t = useWords("form");
  const form = useRef<HTMLFormElement>(null);
  const [answered, setAnswered] = useState<State | null>(null);
  const [isSending, setIsSending] = useState(false);
  const state = answered ?? served;
  const { kept, setKept, keepDraft, forgetDraft } = useDraft(form, draft, served);
  const uploads = useUploads({ rules, held: kept.length, onUploaded: (one) => setKept((all) => [...all, one]) });

  const refuse = (problem: string) => setAnswered({ ...state, errors: {}, problem, refusals: state.refusals + 1 });

  const send = async (filled: FormData) => {
    setIsSending(true);
    try {
      const answer = await action(state, filled);
      setAnswered(answer);
      if (answer.refusals === state.refusals) {
        forgetDraft();
        onTaken(answer);
      } else {
        setKept(answer.kept);
      }
    } catch (error) {
      refuse(isFromAnotherVersion(error) ? t("updated") : t("unreachable"));
    }
    setIsSending(false);
  };

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSending) return;
    if (uploads.uploading.length > 0) return refuse(t("uploading"));

    void send(toFilled(event.currentTarget, kept));
  };

  return { form, state, kept, setKept, uploads, isSending, submit, keepDraft };
}

/** The form as it is sent with JavaScript: screenshots have arrived already, so what is sent of them is their tokens. */
function toFilled(form: HTMLFormElement, kept: readonly UploadedScreenshot[]): FormData {
  const filled = new FormData(form);
  filled.set(LIVE_FIELD, "yes");
  filled.delete(KEPT_FIELD);
  for (const uploaded of kept) filled.append(KEPT_FIELD, writeKept(uploaded));
  // Files that were chosen before JavaScript ran go along once; after that they are among the kept.
  const input = form.elements.namedItem(FILES_FIELD);
  if (input instanceof HTMLInputElement) input.value = "";
  const chosen = filled.getAll(FILES_FIELD).filter((file) => file instanceof File && file.size > 0);
  filled.delete(FILES_FIELD);
  for (const file of chosen) filled.append(FILES_FIELD, file);

  return filled;
}

/** Keeps what is typed until it is sent, and puts it back after a reload. */
function useDraft<State extends FormState>(
  form: RefObject<HTMLFormElement | null>,
  { key, fields }: LiveFormOptions<State>["draft"],
  served: State,
) {
  const [kept, setKept] = useState(served.kept);
  // Not before the draft has been read, and not for what has just been sent.
  const isKeeping = useRef(false);

  const write = () => {
    if (!form.current) return;
    const filled = new FormData(form.current);
    const texts = fields.map((name) => [name, String(filled.get(name) ?? "")]);
    writeFormDraft(key, { fields: Object.fromEntries(texts), kept });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: a screenshot came or went; the texts are read from the form
  useEffect(() => {
    if (isKeeping.current) write();
  }, [kept]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the browser takes the page over
  useEffect(() => {
    const draft = served.refusals === 0 ? readFormDraft(key) : null;
    if (draft && form.current) {
      fillIn(form.current, draft.fields);
      setKept(draft.kept);
    }
    isKeeping.current = true;
  }, []);

  return {
    kept,
    setKept,
    keepDraft: () => {
      isKeeping.current = true;
      write();
    },
    forgetDraft: () => {
      isKeeping.current = false;
      writeFormDraft(key, { fields: {}, kept: [] });
    },
  };
}

/** Only what nobody has touched yet: a browser may have put its own memory back already. */
function fillIn(form: HTMLFormElement, texts: Record<string, string>): void {
  for (const [name, text] of Object.entries(texts)) {
    const control = form.elements.namedItem(name);
    const isText = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement;
    if (!isText || control.readOnly || control.value !== control.defaultValue) continue;
    control.value = text;
    control.dispatchEvent(new Event("input", { bubbles: true }));
  }
}
