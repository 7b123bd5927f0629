import type { DomainContext } from "../context";
import { authorize } from "../policy";
import type { SlugReference } from "../references";
import { withTransaction } from "../transaction";
import { type DeliveryDetails, findDelivery } from "./delivery";
import { enqueueDeliveryAgain } from "./enqueue-delivery";
import { getDelivery } from "./get-delivery";

/**
 * Has a delivery done once more, now, whatever became of it: what it tells is true still, and telling it twice changes
 * nothing. One that waits for its next attempt waits no longer.
 * @throws NOT_FOUND
 */
export async function followDeliveryAgain(
  ctx: DomainContext,
  reference: SlugReference,
  id: string,
): Promise<DeliveryDetails> {
  authorize(ctx, "product.manage");

  return withTransaction(ctx, async (tx) => {
    const { repository } = await findDelivery({ ...ctx, db: tx.db }, reference, id);
    await tx.db.githubDelivery.update({ where: { id }, data: { state: "waiting", doneAt: null, error: null } });
    await enqueueDeliveryAgain(tx, { id, repository });

    return getDelivery({ ...ctx, db: tx.db }, reference, id);
  });
}
