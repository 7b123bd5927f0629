import type { DomainContext } from "../context";
import { notFound } from "../errors";
import { authorize } from "../policy";
import { seal } from "../signatures";
import { withTransaction } from "../transaction";
import { newWebhookSecret } from "./signing";
import { toWebhook, visibleWebhook, WEBHOOK_COLUMNS, type Webhook } from "./webhook";

const OVERLAP_MS = 24 * 3_600_000;

/**
 * Gives an endpoint a new secret. For 24 hours everything is signed with both, so that a receiver can change over
 * without missing anything; a second rotation in that time ends the older of them at once.
 * @returns the new secret, which is handed over once
 * @throws NOT_FOUND
 */
export async function rotateWebhookSecret(
  ctx: DomainContext,
  id: string,
): Promise<{ webhook: Webhook; secret: string }> {
  authorize(ctx, "webhook.manage");
  const secret = newWebhookSecret();

  return withTransaction(ctx, async (tx) => {
    await visibleWebhook(tx, id);
    const current = await tx.db.webhookEndpoint.findUnique({ where: { id }, select: { sealedSecret: true } });
    if (!current) throw notFound("Webhook");
    const row = await tx.db.webhookEndpoint.update({
      where: { id },
      data: {
        sealedSecret: seal(ctx, secret),
        sealedPreviousSecret: current.sealedSecret,
        previousSecretUntil: new Date(tx.now().getTime() + OVERLAP_MS),
        updatedAt: tx.now(),
      },
      select: WEBHOOK_COLUMNS,
    });
    tx.audit({ kind: "webhook_secret_rotated", targetId: id });

    return { webhook: toWebhook(row), secret };
  });
}
