import { sendStoppedAlert } from "@/lib/domain/webhooks/alert-stopped";
import { mailer } from "@/lib/mail";
import type { Task } from "../task";

export const alertWebhookStoppedTask: Task<"alert-webhook-stopped"> = (payload, { ctx }) =>
  sendStoppedAlert(ctx, mailer(), payload);
