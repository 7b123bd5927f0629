import { z } from "zod";
import { getDelivery } from "@/lib/domain/webhooks/get-delivery";
import { listDeliveries } from "@/lib/domain/webhooks/list-deliveries";
import { sendDeliveryAgain } from "@/lib/domain/webhooks/send-again";
import { sendTestEvent } from "@/lib/domain/webhooks/send-test";
import { DELIVERY_STATES } from "@/lib/domain/webhooks/vocabulary";
import { ok } from "@/lib/http/result";
import { native } from "..";
import { NextCursor } from "../paging";
import { toWireDelivery, toWireDeliveryDetails, WireDelivery, WireDeliveryDetails } from "../webhooks";

const tags = ["Webhooks"];
const ofWebhook = z.object({ webhookId: z.uuid() });
const ofDelivery = z.object({ webhookId: z.uuid(), deliveryId: z.uuid() });

export const sendTestEventEndpoint = native.route({
  operation: {
    id: "sendTestEvent",
    method: "POST",
    path: "/api/desk/webhooks/{webhookId}/test",
    summary: "Send a test event",
    description: "A `webhook.test`, once, whatever the webhook's state. Its outcome is in the log.",
    status: 202,
    tags,
  },
  action: "webhook.manage",
  params: ofWebhook,
  response: WireDelivery,
  handler: async ({ ctx, params }) => ({
    status: 202,
    body: toWireDelivery(await sendTestEvent(ctx, params.webhookId)),
  }),
});

export const listDeliveriesEndpoint = native.route({
  operation: {
    id: "listWebhookDeliveries",
    method: "GET",
    path: "/api/desk/webhooks/{webhookId}/deliveries",
    summary: "List what a webhook was sent",
    description: "Newest first; kept for 30 days.",
    tags,
  },
  action: "webhook.manage",
  params: ofWebhook,
  query: z.object({
    state: z.enum(DELIVERY_STATES).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(25),
    cursor: z.string().optional(),
  }),
  response: z.object({ deliveries: z.array(WireDelivery), nextCursor: NextCursor }),
  handler: async ({ ctx, params, query }) => {
    const { items, nextCursor } = await listDeliveries(ctx, params.webhookId, query);

    return ok({ deliveries: items.map(toWireDelivery), nextCursor });
  },
});

export const getDeliveryEndpoint = native.route({
  operation: {
    id: "getWebhookDelivery",
    method: "GET",
    path: "/api/desk/webhooks/{webhookId}/deliveries/{deliveryId}",
    summary: "Read a delivery with every request and answer",
    tags,
  },
  action: "webhook.manage",
  params: ofDelivery,
  response: WireDeliveryDetails,
  handler: async ({ ctx, params }) =>
    ok(toWireDeliveryDetails(await getDelivery(ctx, params.webhookId, params.deliveryId))),
});

export const sendAgainEndpoint = native.route({
  operation: {
    id: "sendDeliveryAgain",
    method: "POST",
    path: "/api/desk/webhooks/{webhookId}/deliveries/{deliveryId}/again",
    summary: "Send a delivery again",
    description: "Now, under the same id: a receiver that has seen it can tell.",
    status: 202,
    tags,
  },
  action: "webhook.manage",
  params: ofDelivery,
  response: WireDeliveryDetails,
  handler: async ({ ctx, params }) => ({
    status: 202,
    body: toWireDeliveryDetails(await sendDeliveryAgain(ctx, params.webhookId, params.deliveryId)),
  }),
});
