"use client";

import { File as FileIcon, RotateCw, X } from "lucide-react";
import { useEffect, useState } from "react";
import { useLocale, useWords } from "@/components/i18n/words-provider";
import { cn } from "./cn";
import { formatBytes } from "./file-rules";
import { IconButton } from "./icon-button";

export type FileDropItem = {
  id: string;
  /** What was chosen; of what came before a reload only its name and size are known. */
  file: Pick<File, "name" | "size">;
  /** A picture of it that the server has. */
  preview?: string;
  status: "waiting" | "uploading" | "done" | "failed";
  /** 0 to 1 while uploading. */
  progress?: number;
  error?: string;
};

type FileDropListProps = {
  items: readonly FileDropItem[];
  onRemove: (id: string) => void;
  onRetry?: (id: string) => void;
};

export function FileDropList({ items, onRemove, onRetry }: FileDropListProps) {
  const t = useWords("fileDrop");
  if (items.length === 0) return null;

  return (
    <ul data-slot="file-drop-list" className="flex flex-col gap-1.5">
      {items.map((item) => (
        <li key={item.id} className="flex items-center gap-3 rounded-lg border bg-surface p-2">
          <Preview file={item.file} address={item.preview} />
          <div className="min-w-0 flex-1">
            <p className="truncate text-sm font-medium">{item.file.name}</p>
            <FileState item={item} />
          </div>
          {item.status === "failed" && onRetry ? (
            <IconButton label={t("again", { name: item.file.name })} size="icon-sm" onClick={() => onRetry(item.id)}>
              <RotateCw aria-hidden />
            </IconButton>
          ) : null}
          <IconButton label={t("remove", { name: item.file.name })} size="icon-sm" onClick={() => onRemove(item.id)}>
            <X aria-hidden />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}

function FileState({ item: { file, status, progress = 0, error } }: { item: FileDropItem }) {
  const t = useWords("fileDrop");
  const locale = useLocale();
  if (status === "failed") {
    return (
      <p role="alert" className="text-sm text-danger-ink">
        {error ?? t("failed")}
      </p>
    );
  }
  if (status === "uploading") {
    return (
      <progress
        value={progress}
        max={1}
        aria-label={t("uploading", { name: file.name })}
        className={cn(
          "mt-1.5 block h-1 w-full appearance-none overflow-hidden rounded-full bg-strong [&::-moz-progress-bar]:bg-accent",
          "[&::-webkit-progress-bar]:bg-strong [&::-webkit-progress-value]:bg-accent [&::-webkit-progress-value]:transition-[width]",
        )}
      />
    );
  }
  return (
    <p className="text-sm text-ink-faint">
      {formatBytes(file.size, locale)}
      {status === "done" ? ` · ${t("uploaded")}` : null}
    </p>
  );
}

function Preview({ file, address }: { file: FileDropItem["file"]; address: string | undefined }) {
  const [url, setUrl] = useState<string>();

  useEffect(() => {
    if (!(file instanceof File) || !file.type.startsWith("image/")) return;
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);

  const frame = "flex size-10 shrink-0 items-center justify-center rounded-md border bg-subtle object-cover";
  const shown = url ?? address;
  if (!shown) return <FileIcon aria-hidden strokeWidth={1.5} className={cn(frame, "p-2 text-ink-faint")} />;
  // biome-ignore lint/performance/noImgElement: a local blob, or a file behind its own access check
  return <img src={shown} alt="" className={frame} />;
}
