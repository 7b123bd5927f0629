import { enqueueAll } from "@/lib/jobs/enqueue";
import type { DomainContext } from "../context";
import { authorize } from "../policy";
import { withTransaction } from "../transaction";
import { type DeliveryDetails, findDetails } from "./delivery";
import { deliveryJob } from "./delivery-job";
import { visibleWebhook } from "./webhook";

/**
 * Sends a message once more, now, whatever became of it and whatever the state of its endpoint: the same id and body, a
 * new timestamp and signature. A message that still waits for its next attempt goes on from there.
 * @throws NOT_FOUND
 */
export async function sendDeliveryAgain(ctx: DomainContext, webhookId: string, id: string): Promise<DeliveryDetails> {
  authorize(ctx, "webhook.manage");

  return withTransaction(ctx, async (tx) => {
    await visibleWebhook(tx, webhookId);
    const { ticketId } = await findDetails(tx.db, webhookId, id);
    await tx.db.webhookDelivery.update({
      where: { id },
      data: { state: "pending", nextAttemptAt: tx.now() },
      select: { id: true },
    });
    await enqueueAll(tx.db, "deliver-webhook", [
      deliveryJob({ id, endpointId: webhookId, ticketId }, { isAsked: true }),
    ]);

    return findDetails(tx.db, webhookId, id);
  });
}
