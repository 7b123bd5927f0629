import { enqueueAll } from "@/lib/jobs/enqueue";
import { type Mailer, MailRefusal } from "@/lib/mail/mailer";
import type { DomainContext } from "../context";
import { newId } from "../ids";
import type { Alert } from "../mail/alert";
import { messageIdOf } from "../mail/message-id";
import { hasOptedOut } from "../mail/opt-out";
import { refuseAddress } from "../mail/send";
import type { TransactionContext } from "../transaction";

/**
 * Queues a mail to everybody who can repair an endpoint that the desk has stopped: whoever made it, and the administrators.
 * Nobody is written to about the test world.
 */
export async function queueStoppedAlerts(tx: TransactionContext, webhookId: string): Promise<void> {
  const webhook = await tx.db.webhookEndpoint.findUnique({ where: { id: webhookId }, select: { mode: true } });
  if (webhook?.mode !== "live") return;
  const made = await tx.db.auditEntry.findFirst({
    where: { targetId: webhookId, kind: "webhook_created" },
    select: { actorUserId: true },
  });
  const owner = made?.actorUserId ?? null;
  const people = await tx.db.user.findMany({
    where: { ...WORKS_HERE, OR: [{ roles: { has: "admin" } }, ...(owner ? [{ id: owner }] : [])] },
    select: { id: true },
  });
  const jobs = people.map(({ id: personId }) => ({ payload: { mailId: newId(tx.now()), webhookId, personId } }));

  await enqueueAll(tx.db, "alert-webhook-stopped", jobs);
}

const WORKS_HERE = { disabledAt: null, roles: { isEmpty: false } };

type StoppedAlert = { mailId: string; webhookId: string; personId: string };

/**
 * Tells one person that an endpoint was stopped, if it still is, and they still work here.
 * @throws what kept it from being sent, when it should be tried again
 */
export async function sendStoppedAlert(ctx: DomainContext, mailer: Mailer, asked: StoppedAlert): Promise<void> {
  const alert = await compose(ctx, asked);
  if (!alert) return;

  try {
    await mailer.send(alert);
  } catch (error) {
    if (!(error instanceof MailRefusal && error.permanent)) throw error;
    if (error.ofRecipient) await refuseAddress(ctx, alert.to, error.message);
  }
}

async function compose(ctx: DomainContext, { mailId, webhookId, personId }: StoppedAlert): Promise<Alert | null> {
  const [webhook, person] = await Promise.all([
    ctx.db.webhookEndpoint.findUnique({ where: { id: webhookId } }),
    ctx.db.user.findFirst({ where: { id: personId, ...WORKS_HERE }, select: { email: true } }),
  ]);
  if (!person || !webhook || (webhook.state !== "gone" && webhook.state !== "failing")) return null;
  const isRefused = (await ctx.db.refusedAddress.count({ where: { address: person.email } })) > 0;
  if (isRefused || (await hasOptedOut(ctx.db, person.email, webhookId))) return null;

  return {
    kind: "alert",
    mailId,
    messageId: messageIdOf(ctx, mailId),
    to: person.email,
    headline: "A webhook was stopped",
    about: webhook.url,
    text: REASONS[webhook.state],
    button: { label: "Open the webhook", path: `/desk/settings/webhooks/${webhookId}` },
    footnote: "You get this because you made this webhook, or because you administer the desk.",
  };
}

const REASONS = {
  gone: "Its receiver answered that it is gone for good (410), so nothing more is sent there. Resume the webhook once the receiver is back, or delete it.",
  failing:
    "For five days nothing has got through to its receiver, so nothing more is sent there. Repair the receiver, send a test event, then resume the webhook: what waits is sent then.",
} as const;
