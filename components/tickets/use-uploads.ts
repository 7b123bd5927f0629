"use client";

import { useRef, useState } from "react";
import { useLocale, useWords } from "@/components/i18n/words-provider";
import { type FileRejection, type FileRules, sortFiles } from "@/components/ui/file-rules";
import { DeskApiError } from "@/lib/queries/desk-api";
import { type UploadedScreenshot, uploadScreenshot } from "@/lib/queries/upload-screenshot";

/** A screenshot on its way; one that has arrived is its owner's to keep. */
export type Uploading = { id: string; file: File; progress: number; failure: string | null };

type UploadsOptions = {
  rules: FileRules;
  /** How many have arrived already. */
  held: number;
  onUploaded: (uploaded: UploadedScreenshot) => void;
};

/** Sends screenshots as soon as they are chosen, so that the text itself goes at once. */
export function useUploads({ rules, held, onUploaded }: UploadsOptions) {
  const t = useWords("fileDrop");
  const locale = useLocale();
  const [uploading, setUploading] = useState<readonly Uploading[]>([]);
  const [rejected, setRejected] = useState<readonly FileRejection[]>([]);
  const aborts = useRef(new Map<string, AbortController>());
  const count = useRef(0);

  const change = (id: string, part: Partial<Uploading>) =>
    setUploading((all) => all.map((one) => (one.id === id ? { ...one, ...part } : one)));
  const forget = (id: string) => setUploading((all) => all.filter((one) => one.id !== id));

  const send = async (id: string, file: File) => {
    const controller = new AbortController();
    aborts.current.set(id, controller);
    change(id, { progress: 0, failure: null });
    try {
      const onProgress = (progress: number) => change(id, { progress });
      onUploaded(await uploadScreenshot(file, { onProgress, signal: controller.signal }));
      forget(id);
    } catch (error) {
      if (controller.signal.aborted) return;
      // What the API says is English, and more exact than what its code alone tells.
      const isTold = error instanceof DeskApiError && locale === "en";
      change(id, { failure: isTold ? error.message : t(failureOf(error)) });
    }
  };

  return {
    uploading,
    rejected,
    add: (files: readonly File[]) => {
      const sorted = sortFiles(files, held + uploading.length, rules);
      setRejected(sorted.rejected);
      const added = sorted.accepted.map((file) => ({ id: String(++count.current), file, progress: 0, failure: null }));
      setUploading((all) => [...all, ...added]);
      for (const { id, file } of added) void send(id, file);
    },
    retry: ({ id, file }: Uploading) => void send(id, file),
    remove: (id: string) => {
      aborts.current.get(id)?.abort();
      forget(id);
    },
  };
}

function failureOf(error: unknown): "failed" | "refused" | "tooLarge" | "limited" | "unreachable" {
  if (!(error instanceof DeskApiError)) return "failed";
  if (error.status === 413) return "tooLarge";
  if (error.status === 429) return "limited";
  if (error.status >= 400 && error.status < 500) return "refused";

  return error.status === 0 ? "unreachable" : "failed";
}
