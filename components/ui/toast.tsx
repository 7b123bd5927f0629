"use client";

import { CircleAlert, CircleCheck, Info } from "lucide-react";
import { Toaster as Sonner, toast as sonner } from "sonner";

const UNDO_MS = 8_000;

/** Mounted once, in the root layout. */
export function Toaster() {
  return (
    <Sonner
      className="font-sans!"
      position="bottom-right"
      gap={8}
      icons={{
        success: <CircleCheck aria-hidden className="size-4 text-success-ink" />,
        error: <CircleAlert aria-hidden className="size-4 text-danger-ink" />,
        info: <Info aria-hidden className="size-4 text-info-ink" />,
      }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-full items-center gap-2.5 rounded-lg border border-line bg-raised px-3 py-2.5 text-sm text-ink shadow-lg sm:w-(--width)",
          title: "font-medium",
          content: "min-w-0 flex-1",
          description: "text-ink-muted",
          actionButton:
            "h-7 shrink-0 rounded-md border border-line bg-surface px-2.5 text-sm font-medium text-ink hover:bg-subtle",
        },
      }}
    />
  );
}

type ToastText = { description?: string };

export const toast = {
  success: (title: string, text: ToastText = {}) => sonner.success(title, text),
  error: (title: string, text: ToastText = {}) => sonner.error(title, { duration: UNDO_MS, ...text }),
  notice: (title: string, text: ToastText = {}) => sonner.info(title, text),
  /** For what was done at once and can be taken back: `toast.undo("Ticket closed", reopen)`. */
  undo: (title: string, onUndo: () => void, text: ToastText = {}) =>
    sonner(title, { duration: UNDO_MS, action: { label: "Undo", onClick: onUndo }, ...text }),
  /** For what failed and may work when it is tried again. */
  retry: (title: string, onRetry: () => void, text: ToastText = {}) =>
    sonner.error(title, { duration: UNDO_MS, action: { label: "Try again", onClick: onRetry }, ...text }),
  dismiss: (id?: string | number) => sonner.dismiss(id),
};
