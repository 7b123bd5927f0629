"use client";

import { CircleAlert } from "lucide-react";
import { useWords } from "@/components/i18n/words-provider";
import type { useUploads } from "@/components/tickets/use-uploads";
import { FileDrop, type FileDropItem } from "@/components/ui/file-drop";
import type { FileRules } from "@/components/ui/file-rules";
import type { UploadedScreenshot } from "@/lib/queries/upload-screenshot";
import { FILES_FIELD, KEPT_FIELD, writeKept } from "../_forms/kept-screenshot";
import { useIsLive } from "./use-is-live";

type ScreenshotsFieldProps = {
  id: string;
  rules: FileRules;
  kept: readonly UploadedScreenshot[];
  onKeptChange: (kept: UploadedScreenshot[]) => void;
  uploads: Pick<ReturnType<typeof useUploads>, "uploading" | "add" | "retry" | "remove">;
  error?: string;
  className?: string;
};

/**
 * Screenshots by drop, paste or file button, sent as soon as they are chosen. Without JavaScript the files go with the
 * form, and those of a form that was refused stay as ticked boxes.
 */
export function ScreenshotsField({ id, rules, kept, onKeptChange, uploads, error, className }: ScreenshotsFieldProps) {
  const t = useWords("form");
  const isLive = useIsLive();
  const { uploading, add, retry, remove } = uploads;
  const items: FileDropItem[] = [
    ...kept.map(({ token, file }) => ({
      id: token,
      file: { name: file.filename, size: file.bytes },
      preview: file.url,
      status: "done" as const,
    })),
    ...uploading.map(({ id, file, progress, failure }) => ({
      id,
      file,
      progress,
      status: failure === null ? ("uploading" as const) : ("failed" as const),
      error: failure ?? undefined,
    })),
  ];

  return (
    <div className={className}>
      <FileDrop
        id={id}
        label={t("screenshots")}
        name={FILES_FIELD}
        items={isLive ? items : []}
        rules={rules}
        onFiles={add}
        onRemove={(gone) => {
          if (kept.some(({ token }) => token === gone)) onKeptChange(kept.filter(({ token }) => token !== gone));
          else remove(gone);
        }}
        onRetry={(id) => {
          const failed = uploading.find((one) => one.id === id);
          if (failed) retry(failed);
        }}
      />
      {kept.map((uploaded) => (
        <label key={uploaded.token} className="mt-2 hidden items-center gap-2 text-sm noscript:flex">
          <input
            type="checkbox"
            name={KEPT_FIELD}
            value={writeKept(uploaded)}
            defaultChecked
            className="accent-accent"
          />
          {t("sendKept", { name: uploaded.file.filename })}
        </label>
      ))}
      {error ? (
        <p className="mt-1.5 flex gap-1.5 text-sm text-danger-ink">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span>{error}</span>
        </p>
      ) : null}
    </div>
  );
}
