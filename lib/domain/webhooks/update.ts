import { z } from "zod";
import type { HttpClient } from "@/lib/http-client/http-client";
import { enqueue } from "@/lib/jobs/enqueue";
import type { DomainContext } from "../context";
import { parse } from "../parse";
import { authorize } from "../policy";
import { withTransaction } from "../transaction";
import { requireReachable, WebhookEvents, WebhookUrl } from "./target";
import { toWebhook, visibleWebhook, WEBHOOK_COLUMNS, type Webhook } from "./webhook";

export const WebhookChanges = z.object({
  url: WebhookUrl.optional(),
  events: WebhookEvents.optional(),
  state: z.enum(["active", "paused"]).optional(),
});
export type WebhookChanges = z.input<typeof WebhookChanges>;

/**
 * Changes an endpoint, pauses it, or lets it go on, whoever stopped it. Messages of a paused endpoint wait and go out
 * when it goes on; one that the desk has stopped (410, days of failures) hears of nothing until then.
 * @throws NOT_FOUND, INVALID_INPUT
 */
export async function updateWebhook(
  ctx: DomainContext,
  client: HttpClient,
  id: string,
  input: WebhookChanges,
): Promise<Webhook> {
  authorize(ctx, "webhook.manage");
  const changes = parse(WebhookChanges, input);
  if (changes.url !== undefined) await requireReachable(client, changes.url);

  return withTransaction(ctx, async (tx) => {
    const before = await visibleWebhook(tx, id);
    const resumes = changes.state === "active" && before.state !== "active";
    const row = await tx.db.webhookEndpoint.update({
      where: { id },
      data: {
        ...(changes.url !== undefined && { url: changes.url }),
        ...(changes.events !== undefined && { events: changes.events }),
        ...(changes.state !== undefined && { state: changes.state }),
        ...(resumes && { failingSince: null }),
        updatedAt: tx.now(),
      },
      select: WEBHOOK_COLUMNS,
    });
    if (resumes) await enqueue(tx.db, "resume-webhook", { webhookId: id }, { key: `resume-webhook-${id}` });
    tx.audit({ kind: "webhook_updated", targetId: id, before: told(before), after: told(toWebhook(row)) });

    return toWebhook(row);
  });
}

/** Without the path and query of the address, where receivers like to keep a secret. */
function told({ url, events, state }: Webhook) {
  return { host: new URL(url).host, events, state };
}
