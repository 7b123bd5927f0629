import { enqueueAll } from "@/lib/jobs/enqueue";
import type { DomainContext } from "../context";
import { newId } from "../ids";
import { authorize } from "../policy";
import { withTransaction } from "../transaction";
import { DELIVERY_COLUMNS, type Delivery, toDelivery } from "./delivery";
import { deliveryJob } from "./delivery-job";
import { writeTestMessage } from "./payload";
import { TEST_EVENT } from "./vocabulary";
import { visibleWebhook } from "./webhook";

/**
 * Sends a `webhook.test` event, once and whatever the state of the endpoint: whoever repairs a receiver wants to know.
 * @returns the delivery that waits to be sent; its outcome is in the endpoint's log
 * @throws NOT_FOUND
 */
export async function sendTestEvent(ctx: DomainContext, webhookId: string): Promise<Delivery> {
  authorize(ctx, "webhook.manage");

  return withTransaction(ctx, async (tx) => {
    await visibleWebhook(tx, webhookId);
    const at = tx.now();
    const id = newId(at);
    const body = writeTestMessage(id, webhookId, at);
    const row = await tx.db.webhookDelivery.create({
      data: { id, endpointId: webhookId, type: TEST_EVENT, body, createdAt: at, nextAttemptAt: at },
      select: DELIVERY_COLUMNS,
    });
    await enqueueAll(tx.db, "deliver-webhook", [
      deliveryJob({ id, endpointId: webhookId, ticketId: null }, { isAsked: true }),
    ]);

    return toDelivery(row);
  });
}
