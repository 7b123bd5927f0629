"use client";

import type { WireApiKey } from "@/app/api/desk/_dialect/schemas";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog, DialogBody, DialogContent, DialogFooter } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type NewKeyDialogProps = { made: { key: string; apiKey: WireApiKey } | null; onClose: () => void };

/** Stays until it is closed by its own buttons: a stray click must not lose the key for good. */
export function NewKeyDialog({ made, onClose }: NewKeyDialogProps) {
  return (
    <Dialog open={made !== null} onOpenChange={(open, { reason }) => !open && reason !== "outside-press" && onClose()}>
      {made ? (
        <DialogContent title={`${made.apiKey.name} is ready`}>
          <DialogBody className="flex flex-col gap-4">
            <Callout tone="warning" title="Copy the key now">
              <p>It is shown this once. We keep only a fingerprint of it.</p>
            </Callout>
            <Field label="API key">
              {(control) => (
                <div className="flex items-center gap-2">
                  <Input
                    readOnly
                    value={made.key}
                    onFocus={({ target }) => target.select()}
                    className="font-mono text-sm"
                    {...control}
                  />
                  <CopyButton text={made.key} label="Copy the key" />
                </div>
              )}
            </Field>
          </DialogBody>
          <DialogFooter>
            <Button variant="primary" onClick={onClose}>
              I have copied it
            </Button>
          </DialogFooter>
        </DialogContent>
      ) : null}
    </Dialog>
  );
}
