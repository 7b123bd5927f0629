"use client";

import type { FormEvent, ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogClose, DialogContent, DialogFooter } from "@/components/ui/dialog";
import { WholeError } from "./whole-error";

type FormDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  /** The verb itself: "Create product". */
  submitLabel: string;
  form: { pending: boolean; wholeError: string | null; submit: (event: FormEvent<HTMLFormElement>) => void };
  children: ReactNode;
};

export function FormDialog({ open, onOpenChange, title, description, submitLabel, form, children }: FormDialogProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent title={title} description={description}>
        <form noValidate onSubmit={form.submit} className="flex min-h-0 flex-col">
          <DialogBody className="flex flex-col gap-4">
            <WholeError text={form.wholeError} />
            {children}
          </DialogBody>
          <DialogFooter>
            <DialogClose render={<Button />}>Cancel</DialogClose>
            <Button type="submit" variant="primary" pending={form.pending}>
              {submitLabel}
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  );
}
