import type { DomainContext } from "../context";
import { authorize } from "../policy";
import { withTransaction } from "../transaction";
import { visibleWebhook } from "./webhook";

/**
 * Ends an endpoint with its log; what still waited for it is not sent.
 * @throws NOT_FOUND
 */
export async function deleteWebhook(ctx: DomainContext, id: string): Promise<void> {
  authorize(ctx, "webhook.manage");

  await withTransaction(ctx, async (tx) => {
    const { url, mode } = await visibleWebhook(tx, id);
    await tx.db.webhookEndpoint.delete({ where: { id }, select: { id: true } });
    tx.audit({ kind: "webhook_deleted", targetId: id, before: { host: new URL(url).host, mode } });
  });
}
