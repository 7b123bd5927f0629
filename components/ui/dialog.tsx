"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { buttonVariants } from "./button";
import { cn } from "./cn";

export const Dialog = Base.Root;
export const DialogTrigger = Base.Trigger;
export const DialogClose = Base.Close;

export const backdropClass =
  "fixed inset-0 z-40 bg-scrim transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0";

export const dialogPopupClass =
  "fixed inset-x-0 top-[max(1rem,12dvh)] z-50 mx-auto flex max-h-[min(80dvh,calc(100dvh-2rem))] w-[calc(100vw-2rem)] max-w-lg flex-col " +
  "rounded-xl border border-line bg-raised shadow-lg outline-none transition-[opacity,scale] " +
  "data-ending-style:scale-98 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0";

type DialogContentProps = Omit<Base.Popup.Props, "className" | "title"> & {
  title: ReactNode;
  description?: ReactNode;
  className?: string;
};

export function DialogContent({ title, description, className, children, ...rest }: DialogContentProps) {
  return (
    <Base.Portal>
      <Base.Backdrop className={backdropClass} />
      <Base.Popup data-slot="dialog" className={cn(dialogPopupClass, className)} {...rest}>
        <header className="flex items-start gap-3 px-5 pt-4">
          <div className="min-w-0 flex-1">
            <Base.Title className="text-lg font-semibold">{title}</Base.Title>
            {description ? (
              <Base.Description className="mt-0.5 text-sm text-ink-muted">{description}</Base.Description>
            ) : null}
          </div>
          <Base.Close aria-label="Close" className={cn(buttonVariants({ variant: "ghost", size: "icon-sm" }), "-me-2")}>
            <X aria-hidden />
          </Base.Close>
        </header>
        {children}
      </Base.Popup>
    </Base.Portal>
  );
}

/** The part that scrolls when there is much to say. */
export function DialogBody({ className, ...rest }: ComponentProps<"div">) {
  return <div data-slot="dialog-body" className={cn("min-h-0 overflow-y-auto px-5 py-4", className)} {...rest} />;
}

export function DialogFooter({ className, ...rest }: ComponentProps<"footer">) {
  return (
    <footer
      data-slot="dialog-footer"
      className={cn("flex flex-wrap justify-end gap-2 border-t px-5 py-3", className)}
      {...rest}
    />
  );
}
