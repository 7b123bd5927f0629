import { resumeDeliveries } from "@/lib/domain/webhooks/resume";
import type { Task } from "../task";

export const resumeWebhookTask: Task<"resume-webhook"> = ({ webhookId }, { ctx }) => resumeDeliveries(ctx, webhookId);
