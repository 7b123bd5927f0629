import type { Tone } from "@/components/ui/badge";
import type { DeliveryState, WebhookState } from "@/lib/domain/webhooks/vocabulary";

type Words = { label: string; tone: Tone };

export const WEBHOOK_WORDS: Record<WebhookState, Words> = {
  active: { label: "Active", tone: "success" },
  paused: { label: "Paused", tone: "neutral" },
  gone: { label: "Stopped", tone: "danger" },
  failing: { label: "Stopped", tone: "danger" },
};

export const DELIVERY_WORDS: Record<DeliveryState, Words> = {
  pending: { label: "Waiting", tone: "warning" },
  delivered: { label: "Delivered", tone: "success" },
  failed: { label: "Failed", tone: "danger" },
};
