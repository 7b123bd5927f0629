import { z } from "zod";
import { InvalidInput, notFound } from "@/lib/domain/errors";
import { fromPrefixedId } from "@/lib/domain/tickets/ticket-id";
import { createWebhook } from "@/lib/domain/webhooks/create";
import { deleteWebhook } from "@/lib/domain/webhooks/delete";
import { getWebhook } from "@/lib/domain/webhooks/get";
import { listWebhooks } from "@/lib/domain/webhooks/list";
import { toWebhookId } from "@/lib/domain/webhooks/payload";
import { WEBHOOK_EVENTS, type WebhookEvent } from "@/lib/domain/webhooks/vocabulary";
import type { Webhook } from "@/lib/domain/webhooks/webhook";
import type { Endpoint } from "@/lib/http/define-dialect";
import { created, noContent, ok } from "@/lib/http/result";
import { timestamp } from "@/lib/http/timestamp";
import { httpClient } from "@/lib/http-client";
import { aurion } from ".";
import { rejected } from "./errors";

const tags = ["Aurion"];
const Timestamp = z.iso.datetime();

const WireListed = z
  .object({
    id: z.string().describe("`wh_…`"),
    url: z.string(),
    events: z.array(z.enum(WEBHOOK_EVENTS)),
    is_active: z.boolean().describe("False while it is paused, or stopped because its receiver is gone or fails"),
    created_at: Timestamp,
  })
  .meta({ id: "AurionListedWebhook" });

const WireWebhook = WireListed.extend({ updated_at: Timestamp }).meta({ id: "AurionWebhook" });
const WireNewWebhook = WireWebhook.extend({
  secret: z.string().describe("`whsec_…`, shown this once"),
}).meta({ id: "AurionCreatedWebhook" });

/** A secret that is sent along is not used, as everything else that the document does not name. */
const NewWebhook = z.object({ url: z.string(), events: z.array(z.string()) }).meta({ id: "AurionNewWebhook" });

const params = z.object({ webhook_id: z.string() });

const EXAMPLE = {
  id: "wh_01iYr8Ae2xPqVZ6Tn0bKsR",
  url: "https://example.com/webhooks/aurion",
  events: ["ticket.created", "ticket.closed"],
  is_active: true,
  created_at: "2026-02-20T14:30:00.000Z",
} as const;

export const createWebhookEndpoint = aurion.route({
  operation: {
    id: "aurionCreateWebhook",
    method: "POST",
    path: "/api/v1/webhooks",
    summary: "Subscribe to events",
    description: "The address must be https and public. The secret in the answer signs every message.",
    status: 201,
    answers: { 400: "The address is private, cannot be resolved or is not https, or an event is unknown" },
    tags,
  },
  action: "webhook.manage",
  body: NewWebhook,
  response: WireNewWebhook,
  creates: true,
  examples: { request: { url: EXAMPLE.url, events: EXAMPLE.events } },
  handler: async ({ ctx, body }) => {
    const input = { url: body.url, events: knownEvents(body.events) };
    const { webhook, secret } = await asSentence(() => createWebhook(ctx, httpClient(), input));

    return created({ ...toWire(webhook), secret });
  },
});

export const listWebhooksEndpoint = aurion.route({
  operation: { id: "aurionListWebhooks", method: "GET", path: "/api/v1/webhooks", summary: "List webhooks", tags },
  action: "webhook.manage",
  response: z.object({ webhooks: z.array(WireListed) }).meta({ id: "AurionWebhookList" }),
  examples: { response: { webhooks: [EXAMPLE] } },
  handler: async ({ ctx }) => ok({ webhooks: (await listWebhooks(ctx)).map(toListed) }),
});

export const getWebhookEndpoint = aurion.route({
  operation: {
    id: "aurionGetWebhook",
    method: "GET",
    path: "/api/v1/webhooks/{webhook_id}",
    summary: "Read a webhook",
    tags,
  },
  action: "webhook.manage",
  params,
  response: WireWebhook,
  handler: async ({ ctx, params: { webhook_id } }) => ok(toWire(await getWebhook(ctx, idOf(webhook_id)))),
});

export const deleteWebhookEndpoint = aurion.route({
  operation: {
    id: "aurionDeleteWebhook",
    method: "DELETE",
    path: "/api/v1/webhooks/{webhook_id}",
    summary: "Delete a webhook",
    status: 204,
    tags,
  },
  action: "webhook.manage",
  params,
  handler: async ({ ctx, params: { webhook_id } }) => {
    await deleteWebhook(ctx, idOf(webhook_id));

    return noContent();
  },
});

export const WEBHOOK_ENDPOINTS: readonly Endpoint[] = [
  createWebhookEndpoint,
  listWebhooksEndpoint,
  getWebhookEndpoint,
  deleteWebhookEndpoint,
];

/** @throws 400 in Aurion's words for the first event that nobody knows */
function knownEvents(names: readonly string[]): WebhookEvent[] {
  if (names.length === 0) throw rejected("At least one event is required");
  const isKnown = (name: string): name is WebhookEvent => WEBHOOK_EVENTS.some((event) => event === name);
  const unknown = names.find((name) => !isKnown(name));
  if (unknown !== undefined) {
    throw rejected(`Invalid event type: ${unknown.slice(0, 100)}. Valid events: ${WEBHOOK_EVENTS.join(", ")}`);
  }

  return names.filter(isKnown);
}

/** What a well-formed request asks for and cannot have is a sentence there, not a list of fields. */
async function asSentence<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    throw rejected(error.issues.map(({ message }) => `Webhook URL ${message}`).join("; "));
  }
}

function idOf(text: string): string {
  const id = fromPrefixedId("wh", text);
  if (!id) throw notFound("Webhook");

  return id;
}

function toListed({ id, url, events, state, createdAt }: Webhook) {
  return { id: toWebhookId(id), url, events, is_active: state === "active", created_at: timestamp(createdAt) };
}

function toWire(webhook: Webhook) {
  return { ...toListed(webhook), updated_at: timestamp(webhook.updatedAt) };
}
