import { aurion } from "#aurion";
import { createWebhookEndpoint, listWebhooksEndpoint } from "#aurion/webhooks";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = aurion.routes(
  listWebhooksEndpoint,
  createWebhookEndpoint,
);
