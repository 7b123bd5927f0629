import { enqueue, takeBack } from "@/lib/jobs/enqueue";
import type { TransactionContext } from "../transaction";

/** What is told of one repository is taken in one after the other. */
export function queueOf(repository: string): string {
  return `github:${repository.toLowerCase()}`;
}

/** Has a delivery followed. */
export async function enqueueDelivery(tx: TransactionContext, delivery: { id: string; repository: string }) {
  const { id, repository } = delivery;
  await enqueue(tx.db, "follow-delivery", { deliveryId: id }, { queue: queueOf(repository), key: keyOf(id) });
}

/** Has a delivery followed now, by one job however often this is asked and whatever became of an earlier one. */
export async function enqueueDeliveryAgain(tx: TransactionContext, delivery: { id: string; repository: string }) {
  await takeBack(tx.db, keyOf(delivery.id));
  await enqueueDelivery(tx, delivery);
}

function keyOf(id: string): string {
  return `github:${id}`;
}
