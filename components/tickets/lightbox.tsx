"use client";

import { Dialog } from "@base-ui/react/dialog";
import { ChevronLeft, ChevronRight, ExternalLink, X } from "lucide-react";
import type { KeyboardEvent } from "react";
import type { WireFile } from "@/app/api/desk/_dialect/schemas";
import { useWords } from "@/components/i18n/words-provider";
import { buttonVariants } from "@/components/ui/button";
import { backdropClass } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";

type LightboxProps = {
  pictures: readonly WireFile[];
  /** Which one is shown; null for none. */
  index: number | null;
  onIndexChange: (index: number | null) => void;
};

/** A screenshot as large as the window allows; arrow keys lead to its neighbours. */
export function Lightbox({ pictures, index, onIndexChange }: LightboxProps) {
  const t = useWords("pictures");
  const picture = index === null ? undefined : pictures[index];
  const step = (by: number) => index !== null && pictures[index + by] && onIndexChange(index + by);

  const press = (event: KeyboardEvent) => {
    if (event.key === "ArrowLeft") step(-1);
    if (event.key === "ArrowRight") step(1);
  };

  return (
    <Dialog.Root open={picture !== undefined} onOpenChange={(open) => !open && onIndexChange(null)}>
      <Dialog.Portal>
        <Dialog.Backdrop className={backdropClass} />
        {picture && index !== null ? (
          <Dialog.Popup
            onKeyDown={press}
            className="fixed inset-2 z-50 flex flex-col overflow-hidden rounded-xl border border-line bg-raised shadow-lg outline-none sm:inset-6"
          >
            <header className="flex h-12 shrink-0 items-center gap-1 border-b ps-4 pe-2">
              <Dialog.Title className="min-w-0 flex-1 truncate font-medium">{picture.filename}</Dialog.Title>
              {pictures.length > 1 ? (
                <>
                  <span className="text-sm text-ink-muted tabular-nums">
                    {t("place", { index: index + 1, count: pictures.length })}
                  </span>
                  <IconButton label={t("previous")} disabled={index === 0} onClick={() => step(-1)}>
                    <ChevronLeft aria-hidden />
                  </IconButton>
                  <IconButton label={t("next")} disabled={index === pictures.length - 1} onClick={() => step(1)}>
                    <ChevronRight aria-hidden />
                  </IconButton>
                </>
              ) : null}
              <a
                href={picture.url}
                target="_blank"
                rel="noopener"
                aria-label={t("open")}
                title={t("open")}
                className={buttonVariants({ variant: "ghost", size: "icon" })}
              >
                <ExternalLink aria-hidden />
              </a>
              <Dialog.Close aria-label={t("close")} className={buttonVariants({ variant: "ghost", size: "icon" })}>
                <X aria-hidden />
              </Dialog.Close>
            </header>
            <div className="flex min-h-0 flex-1 items-center justify-center bg-canvas p-3">
              {/* biome-ignore lint/performance/noImgElement: attachments are served as they are, behind their own access check */}
              <img src={picture.url} alt={picture.filename} className="max-h-full max-w-full object-contain" />
            </div>
          </Dialog.Popup>
        ) : null}
      </Dialog.Portal>
    </Dialog.Root>
  );
}
