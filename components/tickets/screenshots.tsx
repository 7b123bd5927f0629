"use client";

import { ExternalLink, FileText } from "lucide-react";
import type { MouseEvent } from "react";
import type { WireFile } from "@/app/api/desk/_dialect/schemas";
import { useLocale, useWords } from "@/components/i18n/words-provider";
import { cn } from "@/components/ui/cn";
import { formatBytes } from "@/components/ui/file-rules";
import { useLightbox } from "./lightbox";

/** Pictures of ours as thumbnails, everything else as a link: another host must not learn who reads the ticket. */
export function Screenshots({ files, className }: { files: readonly WireFile[]; className?: string }) {
  const t = useWords("pictures");
  const pictures = files.filter(isOwnPicture);
  const others = files.filter((file) => !isOwnPicture(file));
  const showPicture = useLightbox();
  if (files.length === 0) return null;

  const open = (event: MouseEvent, index: number) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    showPicture(pictures, index);
  };

  return (
    <div className={cn("flex flex-col gap-2", className)}>
      {pictures.length > 0 ? (
        <ul className="flex flex-wrap gap-2" aria-label={t("list")}>
          {pictures.map(({ id, url, thumbnailUrl, filename }, index) => (
            <li key={id}>
              <a
                href={url}
                target="_blank"
                rel="noopener"
                onClick={(event) => open(event, index)}
                className="block overflow-hidden rounded-lg border bg-subtle transition-shadow hover:shadow-md"
              >
                {/* biome-ignore lint/performance/noImgElement: attachments are served as they are, behind their own access check */}
                <img
                  src={thumbnailUrl ?? url}
                  alt={filename}
                  loading="lazy"
                  decoding="async"
                  className="h-28 w-40 object-cover"
                />
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {others.map((file) => (
        <FileLink key={file.id} file={file} />
      ))}
    </div>
  );
}

function FileLink({ file: { url, filename, bytes } }: { file: WireFile }) {
  const locale = useLocale();
  const isForeign = !isOwn(url);
  const Icon = isForeign ? ExternalLink : FileText;

  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer nofollow"
      className="inline-flex max-w-full items-center gap-1.5 self-start rounded-md border bg-surface px-2 py-1 text-sm hover:bg-subtle"
    >
      <Icon aria-hidden className="size-4 shrink-0 text-ink-faint" />
      <span className="truncate">{filename || url}</span>
      {isForeign ? null : (
        <span className="text-xs whitespace-nowrap text-ink-faint">{formatBytes(bytes, locale)}</span>
      )}
    </a>
  );
}

function isOwnPicture({ mime, url }: WireFile): boolean {
  return mime.startsWith("image/") && isOwn(url);
}

function isOwn(url: string): boolean {
  return url.startsWith("/") && !url.startsWith("//");
}
