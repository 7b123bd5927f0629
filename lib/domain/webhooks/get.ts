import type { DomainContext } from "../context";
import { authorize } from "../policy";
import { visibleWebhook, type Webhook } from "./webhook";

/** @throws NOT_FOUND when there is none within the actor's reach */
export async function getWebhook(ctx: DomainContext, id: string): Promise<Webhook> {
  authorize(ctx, "webhook.manage");

  return visibleWebhook(ctx, id);
}
