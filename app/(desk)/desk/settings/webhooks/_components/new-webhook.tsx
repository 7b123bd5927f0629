"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import type { WebhookSecret } from "@/app/api/desk/_dialect/webhooks";
import { Button } from "@/components/ui/button";
import { FormDialog } from "../../_components/form-dialog";
import { useDeskForm } from "../../_components/use-desk-form";
import { SecretDialog } from "./secret-dialog";
import { toWebhookBody, WebhookFields } from "./webhook-fields";

/** Makes a webhook, and shows its secret the one time that it can be shown. */
export function NewWebhook() {
  const [open, setOpen] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);

  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        <Plus aria-hidden /> New webhook
      </Button>
      {open ? <WebhookForm onOpenChange={setOpen} onMade={(made) => setSecret(made.secret)} /> : null}
      <SecretDialog secret={secret} onClose={() => setSecret(null)} />
    </>
  );
}

type WebhookFormProps = { onOpenChange: (open: boolean) => void; onMade: (made: WebhookSecret) => void };

function WebhookForm({ onOpenChange, onMade }: WebhookFormProps) {
  const form = useDeskForm<WebhookSecret>({
    method: "POST",
    path: "/webhooks",
    toBody: toWebhookBody,
    onDone: (made) => {
      onOpenChange(false);
      onMade(made);
    },
  });

  return (
    <FormDialog open onOpenChange={onOpenChange} title="New webhook" submitLabel="Create webhook" form={form}>
      <WebhookFields errorOf={form.errorOf} />
    </FormDialog>
  );
}
