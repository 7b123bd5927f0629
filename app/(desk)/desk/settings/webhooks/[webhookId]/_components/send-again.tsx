"use client";

import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { useWebhookAction } from "./use-webhook-action";

export function SendAgain({ webhookId, deliveryId }: { webhookId: string; deliveryId: string }) {
  const { act, pending } = useWebhookAction();

  const send = () =>
    act(`${webhookId}/deliveries/${deliveryId}/again`, { method: "POST" }, () => toast.success("On its way again"));

  return (
    <Button variant="primary" pending={pending} onClick={() => void send()}>
      Send again
    </Button>
  );
}
