import { native } from "@/app/api/desk/_dialect";
import { createWebhookEndpoint, listWebhooksEndpoint } from "@/app/api/desk/_dialect/endpoints/webhooks";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = native.routes(
  createWebhookEndpoint,
  listWebhooksEndpoint,
);
