import { z } from "zod";
import { MODES } from "@/lib/domain/context";
import { createWebhook } from "@/lib/domain/webhooks/create";
import { deleteWebhook } from "@/lib/domain/webhooks/delete";
import { getWebhook } from "@/lib/domain/webhooks/get";
import { listWebhooks } from "@/lib/domain/webhooks/list";
import { rotateWebhookSecret } from "@/lib/domain/webhooks/rotate-secret";
import { updateWebhook } from "@/lib/domain/webhooks/update";
import { WEBHOOK_EVENTS } from "@/lib/domain/webhooks/vocabulary";
import { created, noContent, ok } from "@/lib/http/result";
import { httpClient } from "@/lib/http-client";
import { native } from "..";
import { toWireWebhook, WebhookSecret, WireWebhook } from "../webhooks";

const tags = ["Webhooks"];
const params = z.object({ webhookId: z.uuid() });
const url = z.string().describe("https, and no private address");
const events = z.array(z.enum(WEBHOOK_EVENTS)).describe("At least one");

export const listWebhooksEndpoint = native.route({
  operation: { id: "listWebhooks", method: "GET", path: "/api/desk/webhooks", summary: "List webhooks", tags },
  action: "webhook.manage",
  response: z.object({ webhooks: z.array(WireWebhook) }),
  handler: async ({ ctx }) => ok({ webhooks: (await listWebhooks(ctx)).map(toWireWebhook) }),
});

export const createWebhookEndpoint = native.route({
  operation: {
    id: "createWebhook",
    method: "POST",
    path: "/api/desk/webhooks",
    summary: "Make a webhook",
    description: "What happens from now on is sent there, signed as Standard Webhooks say.",
    status: 201,
    tags,
  },
  action: "webhook.manage",
  // An answer that is kept for replays would keep the secret in clear text.
  idempotency: false,
  body: z
    .strictObject({
      url,
      events,
      mode: z.enum(MODES).optional().describe("A key makes webhooks of its own mode only"),
    })
    .meta({ id: "NewWebhook" }),
  response: WebhookSecret,
  examples: { request: { url: "https://example.com/hook", events: ["ticket.created", "ticket.sla_breached"] } },
  handler: async ({ ctx, body }) => {
    const { secret, webhook } = await createWebhook(ctx, httpClient(), body);

    return created({ secret, webhook: toWireWebhook(webhook) });
  },
});

export const getWebhookEndpoint = native.route({
  operation: {
    id: "getWebhook",
    method: "GET",
    path: "/api/desk/webhooks/{webhookId}",
    summary: "Read a webhook",
    tags,
  },
  action: "webhook.manage",
  params,
  response: WireWebhook,
  handler: async ({ ctx, params: { webhookId } }) => ok(toWireWebhook(await getWebhook(ctx, webhookId))),
});

export const updateWebhookEndpoint = native.route({
  operation: {
    id: "updateWebhook",
    method: "PATCH",
    path: "/api/desk/webhooks/{webhookId}",
    summary: "Change a webhook, pause it, or let it go on",
    description: "Messages of a paused webhook wait, 30 days at most, and go out when its state is active again.",
    tags,
  },
  action: "webhook.manage",
  // It asks the name service about the address, which no transaction should wait for.
  idempotency: false,
  params,
  body: z
    .strictObject({ url, events, state: z.enum(["active", "paused"]) })
    .partial()
    .meta({ id: "WebhookChanges" }),
  response: WireWebhook,
  examples: { request: { state: "paused" } },
  handler: async ({ ctx, params: { webhookId }, body }) =>
    ok(toWireWebhook(await updateWebhook(ctx, httpClient(), webhookId, body))),
});

export const deleteWebhookEndpoint = native.route({
  operation: {
    id: "deleteWebhook",
    method: "DELETE",
    path: "/api/desk/webhooks/{webhookId}",
    summary: "Delete a webhook with its log",
    status: 204,
    tags,
  },
  action: "webhook.manage",
  params,
  handler: async ({ ctx, params: { webhookId } }) => {
    await deleteWebhook(ctx, webhookId);

    return noContent();
  },
});

export const rotateSecretEndpoint = native.route({
  operation: {
    id: "rotateWebhookSecret",
    method: "POST",
    path: "/api/desk/webhooks/{webhookId}/secret",
    summary: "Give a webhook a new secret",
    description: "For 24 hours everything is signed with both secrets.",
    status: 201,
    tags,
  },
  action: "webhook.manage",
  idempotency: false,
  params,
  response: WebhookSecret,
  handler: async ({ ctx, params: { webhookId } }) => {
    const { secret, webhook } = await rotateWebhookSecret(ctx, webhookId);

    return created({ secret, webhook: toWireWebhook(webhook) });
  },
});
