"use client";

import { RotateCw, X } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import type { Uploading, useUploads } from "@/components/tickets/use-uploads";
import { cn } from "@/components/ui/cn";
import { FileRejections } from "@/components/ui/file-rejections";
import { IconButton } from "@/components/ui/icon-button";
import type { UploadedFile } from "./draft";

type AttachmentsProps = {
  files: readonly UploadedFile[];
  uploads: Pick<ReturnType<typeof useUploads>, "uploading" | "rejected" | "retry" | "remove">;
  onRemove: (token: string) => void;
};

/** The screenshots that go along: those that have arrived, those on their way, and why others may not. */
export function Attachments({ files, uploads, onRemove }: AttachmentsProps) {
  const { uploading, rejected, retry, remove } = uploads;

  return (
    <>
      <FileRejections rejected={rejected} className="mt-2" />
      {files.length + uploading.length > 0 ? (
        <ul aria-label="Screenshots to send" className="mt-2 flex flex-wrap gap-2">
          {files.map(({ token, file }) => (
            <Thumbnail key={token} src={file.url} name={file.filename} onRemove={() => onRemove(token)} />
          ))}
          {uploading.map((one) => (
            <OnItsWay key={one.id} uploading={one} onRetry={() => retry(one)} onRemove={() => remove(one.id)} />
          ))}
        </ul>
      ) : null}
    </>
  );
}

type OnItsWayProps = { uploading: Uploading; onRetry: () => void; onRemove: () => void };

function OnItsWay({ uploading: { file, progress, failure }, onRetry, onRemove }: OnItsWayProps) {
  const src = useObjectUrl(file);

  return (
    <Thumbnail src={src} name={file.name} onRemove={onRemove} isFaint>
      {failure === null ? (
        <progress
          value={progress}
          max={1}
          aria-label={`Uploading ${file.name}`}
          className="absolute inset-x-1 bottom-1 block h-1 w-[calc(100%-0.5rem)] appearance-none overflow-hidden rounded-full bg-strong [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-strong [&::-webkit-progress-value]:bg-accent"
        />
      ) : (
        <div
          role="alert"
          className="absolute inset-0 flex flex-col items-center justify-center gap-1 bg-danger-soft p-1"
        >
          <span className="line-clamp-2 text-center text-xs text-danger-ink">{failure}</span>
          <IconButton label={`Try ${file.name} again`} size="icon-sm" onClick={onRetry}>
            <RotateCw aria-hidden />
          </IconButton>
        </div>
      )}
    </Thumbnail>
  );
}

type ThumbnailProps = {
  src: string | undefined;
  name: string;
  onRemove: () => void;
  isFaint?: boolean;
  children?: ReactNode;
};

function Thumbnail({ src, name, onRemove, isFaint, children }: ThumbnailProps) {
  return (
    <li className="relative h-20 w-28 overflow-hidden rounded-lg border bg-subtle" title={name}>
      {src ? (
        // biome-ignore lint/performance/noImgElement: a local blob, or a file behind its own access check
        <img src={src} alt={name} className={cn("size-full object-cover", isFaint && "opacity-50")} />
      ) : null}
      {children}
      <IconButton
        label={`Remove ${name}`}
        variant="secondary"
        size="icon-sm"
        onClick={onRemove}
        className="absolute end-1 top-1 size-6 pointer-coarse:size-8"
      >
        <X aria-hidden />
      </IconButton>
    </li>
  );
}

function useObjectUrl(file: File): string | undefined {
  const [url, setUrl] = useState<string>();

  useEffect(() => {
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);

  return url;
}
