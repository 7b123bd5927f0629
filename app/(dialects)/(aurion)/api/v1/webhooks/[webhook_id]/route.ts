import { aurion } from "#aurion";
import { deleteWebhookEndpoint, getWebhookEndpoint } from "#aurion/webhooks";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = aurion.routes(
  getWebhookEndpoint,
  deleteWebhookEndpoint,
);
