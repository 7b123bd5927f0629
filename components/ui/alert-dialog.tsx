"use client";

import { AlertDialog as Base } from "@base-ui/react/alert-dialog";
import type { ReactElement, ReactNode } from "react";
import { Button } from "./button";
import { cn } from "./cn";
import { backdropClass, dialogPopupClass } from "./dialog";

type AlertDialogProps = {
  title: ReactNode;
  description: ReactNode;
  /** The verb itself ("Revoke key"), never "OK". */
  confirmLabel: string;
  cancelLabel?: string;
  onConfirm: () => void;
  pending?: boolean;
  danger?: boolean;
  trigger?: ReactElement<Record<string, unknown>>;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
};

/** Asks before what cannot be undone. What can be undone is done at once, with an undo toast. */
export function AlertDialog(props: AlertDialogProps) {
  const { title, description, confirmLabel, cancelLabel = "Cancel", onConfirm, pending, danger = true } = props;
  return (
    <Base.Root open={props.open} onOpenChange={props.onOpenChange}>
      {props.trigger ? <Base.Trigger render={props.trigger} /> : null}
      <Base.Portal>
        <Base.Backdrop className={backdropClass} />
        <Base.Popup data-slot="alert-dialog" className={cn(dialogPopupClass, "max-w-md p-5")}>
          <Base.Title className="text-lg font-semibold">{title}</Base.Title>
          <Base.Description className="mt-1 text-base text-ink-muted">{description}</Base.Description>
          <div className="mt-5 flex flex-wrap justify-end gap-2">
            <Base.Close render={<Button />}>{cancelLabel}</Base.Close>
            <Base.Close
              render={<Button variant={danger ? "danger" : "primary"} pending={pending} />}
              onClick={onConfirm}
            >
              {confirmLabel}
            </Base.Close>
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
