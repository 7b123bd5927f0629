"use client";

import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog, DialogBody, DialogContent, DialogFooter } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type SecretDialogProps = { secret: string | null; isRotated?: boolean; onClose: () => void };

/** Stays until it is closed by its own buttons: a stray click must not lose the secret for good. */
export function SecretDialog({ secret, isRotated = false, onClose }: SecretDialogProps) {
  return (
    <Dialog
      open={secret !== null}
      onOpenChange={(open, { reason }) => !open && reason !== "outside-press" && onClose()}
    >
      {secret === null ? null : (
        <DialogContent title={isRotated ? "The new secret" : "The webhook is ready"}>
          <DialogBody className="flex flex-col gap-4">
            <Callout tone="warning" title="Copy the secret now">
              <p>
                It is shown this once. With it the receiver checks that a message is ours.
                {isRotated ? " The old one goes on signing for 24 hours." : null}
              </p>
            </Callout>
            <Field label="Signing secret">
              {(control) => (
                <div className="flex items-center gap-2">
                  <Input
                    readOnly
                    value={secret}
                    onFocus={({ target }) => target.select()}
                    className="font-mono text-sm"
                    {...control}
                  />
                  <CopyButton text={secret} label="Copy the secret" />
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
      )}
    </Dialog>
  );
}
