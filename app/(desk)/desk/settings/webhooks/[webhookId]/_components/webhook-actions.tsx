"use client";

import { useState } from "react";
import type { WebhookSecret, WireWebhook } from "@/app/api/desk/_dialect/webhooks";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { FormDialog } from "../../../_components/form-dialog";
import { useDeskForm } from "../../../_components/use-desk-form";
import { SecretDialog } from "../../_components/secret-dialog";
import { toWebhookBody, WebhookFields } from "../../_components/webhook-fields";
import { useWebhookAction } from "./use-webhook-action";

export function WebhookActions({ webhook }: { webhook: WireWebhook }) {
  const { id, state } = webhook;
  const { act, pending, router } = useWebhookAction();
  const [isEditing, setEditing] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);

  const sendTest = () => act(`${id}/test`, { method: "POST" }, () => toast.success("A test event is on its way"));
  const setState = (next: "active" | "paused") =>
    act(id, { method: "PATCH", body: { state: next } }, () =>
      toast.success(next === "active" ? "The webhook goes on" : "The webhook is paused"),
    );
  const rotate = () => act<WebhookSecret>(`${id}/secret`, { method: "POST" }, (made) => setSecret(made.secret));
  const remove = () => act(id, { method: "DELETE" }, () => router.push("/desk/settings/webhooks"));

  return (
    <div className="flex flex-wrap gap-2">
      <Button variant="primary" pending={pending} onClick={() => void sendTest()}>
        Send test event
      </Button>
      <Button onClick={() => setEditing(true)}>Edit</Button>
      {state === "active" ? (
        <Button pending={pending} onClick={() => void setState("paused")}>
          Pause
        </Button>
      ) : (
        <Button pending={pending} onClick={() => void setState("active")}>
          Resume
        </Button>
      )}
      <AlertDialog
        title="Rotate the secret?"
        description="A new secret is made and shown once. For 24 hours messages carry signatures of both, so that the receiver can change over."
        confirmLabel="Rotate secret"
        danger={false}
        onConfirm={() => void rotate()}
        pending={pending}
        trigger={<Button>Rotate secret</Button>}
      />
      <AlertDialog
        title="Delete this webhook?"
        description="Nothing more is sent, and its log is deleted with it. This cannot be undone."
        confirmLabel="Delete webhook"
        onConfirm={() => void remove()}
        pending={pending}
        trigger={<Button>Delete</Button>}
      />
      {isEditing ? <EditWebhook webhook={webhook} onOpenChange={setEditing} /> : null}
      <SecretDialog secret={secret} isRotated onClose={() => setSecret(null)} />
    </div>
  );
}

type EditWebhookProps = { webhook: WireWebhook; onOpenChange: (open: boolean) => void };

function EditWebhook({ webhook, onOpenChange }: EditWebhookProps) {
  const form = useDeskForm<WireWebhook>({
    method: "PATCH",
    path: `/webhooks/${webhook.id}`,
    toBody: toWebhookBody,
    onDone: () => onOpenChange(false),
  });

  return (
    <FormDialog open onOpenChange={onOpenChange} title="Edit webhook" submitLabel="Save" form={form}>
      <WebhookFields errorOf={form.errorOf} webhook={webhook} />
    </FormDialog>
  );
}
