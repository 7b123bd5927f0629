import { z } from "zod";
import { MODES } from "@/lib/domain/context";
import type { Delivery, DeliveryDetails } from "@/lib/domain/webhooks/delivery";
import { toEventId } from "@/lib/domain/webhooks/payload";
import { DELIVERY_STATES, WEBHOOK_EVENTS, WEBHOOK_STATES } from "@/lib/domain/webhooks/vocabulary";
import type { Webhook } from "@/lib/domain/webhooks/webhook";
import { timestamp } from "@/lib/http/timestamp";
import { Timestamp } from "./schemas";

export const WireWebhook = z
  .object({
    id: z.uuid(),
    mode: z.enum(MODES),
    url: z.string(),
    events: z.array(z.enum(WEBHOOK_EVENTS)),
    state: z
      .enum(WEBHOOK_STATES)
      .describe("`gone`: stopped by a 410; `failing`: stopped because nothing got through for five days"),
    previousSecretUntil: Timestamp.nullable().describe("Until then the secret before the last rotation signs too"),
    failingSince: Timestamp.nullable(),
    createdAt: Timestamp,
    updatedAt: Timestamp,
  })
  .meta({ id: "Webhook" });
export type WireWebhook = z.output<typeof WireWebhook>;

export const WebhookSecret = z.object({
  secret: z.string().describe("`whsec_…`, shown this once"),
  webhook: WireWebhook,
});
export type WebhookSecret = z.output<typeof WebhookSecret>;

export const WireDelivery = z
  .object({
    id: z.uuid(),
    eventId: z.string().describe("`evt_…`, the message's `webhook-id`"),
    type: z.string(),
    ticketId: z.uuid().nullable(),
    state: z.enum(DELIVERY_STATES),
    attempts: z.int(),
    nextAttemptAt: Timestamp.nullable(),
    createdAt: Timestamp,
    lastAttempt: z
      .object({
        startedAt: Timestamp,
        durationMs: z.int(),
        status: z.int().nullable(),
        error: z.string().nullable().describe("Why no answer came"),
      })
      .nullable(),
  })
  .meta({ id: "WebhookDelivery" });
export type WireDelivery = z.output<typeof WireDelivery>;

const Headers = z.record(z.string(), z.string());

export const WireDeliveryDetails = WireDelivery.extend({
  url: z.string(),
  body: z.string().describe("As it is sent, byte for byte"),
  tries: z.array(
    z.object({
      number: z.int(),
      startedAt: Timestamp,
      durationMs: z.int(),
      requestHeaders: Headers,
      status: z.int().nullable(),
      responseHeaders: Headers.nullable(),
      responseBody: z.string().nullable().describe("Its first 4 kB"),
      error: z.string().nullable(),
    }),
  ),
}).meta({ id: "WebhookDeliveryDetails" });
export type WireDeliveryDetails = z.output<typeof WireDeliveryDetails>;

export function toWireWebhook(webhook: Webhook): WireWebhook {
  return {
    ...webhook,
    previousSecretUntil: timestamp(webhook.previousSecretUntil),
    failingSince: timestamp(webhook.failingSince),
    createdAt: timestamp(webhook.createdAt),
    updatedAt: timestamp(webhook.updatedAt),
  };
}

export function toWireDelivery({ lastAttempt, ...delivery }: Delivery): WireDelivery {
  const { id, type, ticketId, state, attempts, nextAttemptAt, createdAt } = delivery;

  return {
    id,
    eventId: toEventId(id),
    type,
    ticketId,
    state,
    attempts,
    nextAttemptAt: timestamp(nextAttemptAt),
    createdAt: timestamp(createdAt),
    lastAttempt: lastAttempt && {
      startedAt: timestamp(lastAttempt.startedAt),
      durationMs: lastAttempt.durationMs,
      status: lastAttempt.status,
      error: lastAttempt.error,
    },
  };
}

export function toWireDeliveryDetails(details: DeliveryDetails): WireDeliveryDetails {
  return {
    ...toWireDelivery(details),
    url: details.url,
    body: details.body,
    tries: details.tries.map((attempt) => ({ ...attempt, startedAt: timestamp(attempt.startedAt) })),
  };
}
