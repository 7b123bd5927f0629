import type { TransactionContext } from "../transaction";
import { queueStoppedAlerts } from "./alert-stopped";

/** Longer than all the attempts at one message take, so that more than one message has been given up. */
const FAILING_MAX_MS = 5 * 24 * 3_600_000;

/**
 * Stops sending to an endpoint until a person lets it go on: at once when its receiver says that it is gone, and with
 * the first message that is given up after five days in which nothing got through.
 */
export async function stopEndpoint(tx: TransactionContext, id: string, reason: "gone" | "failing"): Promise<void> {
  const longAgo = new Date(tx.now().getTime() - FAILING_MAX_MS);
  const { count } = await tx.db.webhookEndpoint.updateMany({
    where: { id, state: "active", ...(reason === "failing" && { failingSince: { lte: longAgo } }) },
    data: { state: reason, updatedAt: tx.now() },
  });
  if (count === 0) return;
  tx.audit({ kind: "webhook_disabled", targetId: id, after: { state: reason } });
  await queueStoppedAlerts(tx, id);
}
