"use client";

import { Dialog } from "@base-ui/react/dialog";
import { ChevronLeft, ChevronRight, ExternalLink, X } from "lucide-react";
import { createContext, type KeyboardEvent, type ReactNode, use, useCallback, useState } from "react";
import type { WireFile } from "@/app/api/desk/_dialect/schemas";
import { useWords } from "@/components/i18n/words-provider";
import { buttonVariants } from "@/components/ui/button";
import { backdropClass } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";

type Shown = { pictures: readonly WireFile[]; index: number };
type ShowPicture = (pictures: readonly WireFile[], index: number) => void;

const LightboxContext = createContext<ShowPicture | null>(null);

/** A screenshot stays open when the message that it stands in is drawn anew, as one just sent is when it has arrived. */
export function LightboxProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const show: ShowPicture = useCallback((pictures, index) => setShown({ pictures, index }), []);

  return (
    <LightboxContext value={show}>
      {children}
      <Lightbox shown={shown} onChange={setShown} />
    </LightboxContext>
  );
}

export function useLightbox(): ShowPicture {
  const show = use(LightboxContext);
  if (!show) throw new Error("This belongs inside a LightboxProvider");

  return show;
}

/** A screenshot as large as the window allows; arrow keys lead to its neighbours. */
function Lightbox({ shown, onChange }: { shown: Shown | null; onChange: (shown: Shown | null) => void }) {
  const t = useWords("pictures");
  const { pictures, index } = shown ?? { pictures: [], index: 0 };
  const picture = pictures[index];
  const step = (by: number) => pictures[index + by] && onChange({ pictures, index: index + by });

  const press = (event: KeyboardEvent) => {
    if (event.key === "ArrowLeft") step(-1);
    if (event.key === "ArrowRight") step(1);
  };

  return (
    <Dialog.Root open={picture !== undefined} onOpenChange={(open) => !open && onChange(null)}>
      <Dialog.Portal>
        <Dialog.Backdrop className={backdropClass} />
        {picture ? (
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
