import { native } from "@/app/api/desk/_dialect";
import {
  deleteWebhookEndpoint,
  getWebhookEndpoint,
  updateWebhookEndpoint,
} from "@/app/api/desk/_dialect/endpoints/webhooks";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = native.routes(
  deleteWebhookEndpoint,
  getWebhookEndpoint,
  updateWebhookEndpoint,
);
