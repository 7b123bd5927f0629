import { masterSecret } from "@/lib/auth/secret";
import { type CreateWebhookInput, createWebhook } from "@/lib/domain/webhooks/create";
import { listDeliveries } from "@/lib/domain/webhooks/list-deliveries";
import { WEBHOOK_EVENTS } from "@/lib/domain/webhooks/vocabulary";
import type { Webhook } from "@/lib/domain/webhooks/webhook";
import { env, provideEnv } from "@/lib/env";
import { httpClient } from "@/lib/http-client";
import { asAdmin } from "./contexts";
import { resetDatabase, testDatabase } from "./database";
import { followEvents } from "./jobs";
import { aReceiver } from "./receiver";

/** An empty desk that may send to loopback, with a receiver there and an administrator. */
export async function webhookDesk() {
  await testDatabase();
  allowPrivate(true);
  await resetDatabase();
  await followEvents();
  const receiver = await aReceiver();
  // Jobs unseal with the desk's own secret.
  const admin = { ...(await asAdmin()), secret: await masterSecret() };

  return {
    receiver,
    admin,
    /** An endpoint at the receiver that hears of everything. */
    anEndpoint: (rest: Partial<CreateWebhookInput> = {}) =>
      createWebhook(admin, httpClient(), { url: receiver.url, events: [...WEBHOOK_EVENTS], ...rest }),
    bodies: () => receiver.received.map(({ body }) => JSON.parse(body)),
    logOf: async (webhook: Webhook) => (await listDeliveries(admin, webhook.id)).items,
    endpointOf: (webhook: Webhook) => admin.db.webhookEndpoint.findUniqueOrThrow({ where: { id: webhook.id } }),
  };
}

export type WebhookDesk = Awaited<ReturnType<typeof webhookDesk>>;

/** Whether webhooks may go to private addresses and plain http from here on. */
export function allowPrivate(isAllowed: boolean): void {
  provideEnv({ ...env(), WEBHOOK_ALLOW_PRIVATE: isAllowed });
}
