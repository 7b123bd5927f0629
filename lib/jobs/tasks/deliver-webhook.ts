import { deliverWebhook } from "@/lib/domain/webhooks/deliver";
import { httpClient } from "@/lib/http-client";
import type { Task } from "../task";

export const deliverWebhookTask: Task<"deliver-webhook"> = (payload, { ctx, signal }) =>
  deliverWebhook(ctx, httpClient(), { ...payload, signal });
