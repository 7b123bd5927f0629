"use client";

import { ImageUp } from "lucide-react";
import { type DragEvent, useEffect, useEffectEvent, useId, useRef, useState } from "react";
import { useLocale, useWords } from "@/components/i18n/words-provider";
import { cn } from "./cn";
import { type FileDropItem, FileDropList } from "./file-drop-list";
import { FileRejections } from "./file-rejections";
import { type FileRejection, type FileRules, formatBytes, sortFiles } from "./file-rules";

export type { FileDropItem } from "./file-drop-list";

type FileDropProps = {
  label: string;
  /** What was handed over and how each upload fares; the owner keeps it. */
  items: readonly FileDropItem[];
  rules: FileRules;
  onFiles: (files: File[]) => void;
  onRemove: (id: string) => void;
  onRetry?: (id: string) => void;
  /** The field of a form that is sent without JavaScript. */
  name?: string;
  /** Where something links to the field; made up when left out. */
  id?: string;
  disabled?: boolean;
  className?: string;
};

/** Drop, paste anywhere on the page, or choose. The file input itself is the visible control, so it works bare too. */
export function FileDrop({
  label,
  items,
  rules,
  onFiles,
  onRemove,
  onRetry,
  name,
  id: given,
  disabled,
  className,
}: FileDropProps) {
  const t = useWords("fileDrop");
  const locale = useLocale();
  const made = useId();
  const id = given ?? made;
  const input = useRef<HTMLInputElement>(null);
  const [hovering, setHovering] = useState(false);
  const [rejected, setRejected] = useState<FileRejection[]>([]);

  const take = (files: File[]) => {
    if (disabled || files.length === 0) return;
    const sorted = sortFiles(files, items.length, rules);
    setRejected(sorted.rejected);
    if (sorted.accepted.length > 0) onFiles(sorted.accepted);
  };

  usePastedFiles(take);

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setHovering(false);
    take([...event.dataTransfer.files]);
  };

  return (
    <div data-slot="file-drop" className={cn("flex flex-col gap-2", className)}>
      <label htmlFor={id} className="text-sm font-medium">
        {label} <span className="font-normal text-ink-faint">{t("optional")}</span>
      </label>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the input inside does the same by keyboard */}
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setHovering(true);
        }}
        onDragLeave={() => setHovering(false)}
        onDrop={drop}
        className={cn(
          "flex flex-col items-center gap-2 rounded-lg border border-dashed border-line-strong px-4 py-5 text-center transition-colors",
          hovering && "border-accent bg-accent-soft",
        )}
      >
        <ImageUp aria-hidden strokeWidth={1.5} className="size-6 text-ink-faint" />
        <input
          ref={input}
          id={id}
          name={name}
          type="file"
          multiple={rules.maxFiles > 1}
          accept={rules.accept.join(",")}
          disabled={disabled}
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            take([...(event.target.files ?? [])]);
            event.target.value = "";
          }}
          className="max-w-full text-sm text-ink-muted file:me-3 file:h-8 file:rounded-md file:border file:border-solid file:border-line file:bg-surface file:px-3 file:text-sm file:font-medium file:text-ink hover:file:bg-subtle"
        />
        <p id={`${id}-hint`} className="text-sm text-ink-faint">
          <span className="noscript:hidden">{t("live")} </span>
          {t("limits", { count: rules.maxFiles, size: formatBytes(rules.maxBytes, locale) })}
        </p>
      </div>
      <FileRejections rejected={rejected} />
      <FileDropList items={items} onRemove={onRemove} onRetry={onRetry} />
    </div>
  );
}

function usePastedFiles(take: (files: File[]) => void) {
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    take(files);
  });

  useEffect(() => {
    const listener = (event: ClipboardEvent) => onPaste(event);
    document.addEventListener("paste", listener);
    return () => document.removeEventListener("paste", listener);
  }, []);
}
