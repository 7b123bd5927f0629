import type { DomainContext } from "../context";
import { authorize } from "../policy";
import { type DeliveryDetails, findDetails } from "./delivery";
import { visibleWebhook } from "./webhook";

/** A message with every request and answer. @throws NOT_FOUND */
export async function getDelivery(ctx: DomainContext, webhookId: string, id: string): Promise<DeliveryDetails> {
  authorize(ctx, "webhook.manage");
  await visibleWebhook(ctx, webhookId);

  return findDetails(ctx.db, webhookId, id);
}
