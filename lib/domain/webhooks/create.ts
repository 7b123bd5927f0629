import { z } from "zod";
import type { HttpClient } from "@/lib/http-client/http-client";
import { type DomainContext, MODES } from "../context";
import { DomainError, invalidField } from "../errors";
import { newId } from "../ids";
import { parse } from "../parse";
import { authorize } from "../policy";
import { seal } from "../signatures";
import { type TransactionContext, withTransaction } from "../transaction";
import { newWebhookSecret } from "./signing";
import { requireReachable, WebhookEvents, WebhookUrl } from "./target";
import { toWebhook, WEBHOOK_COLUMNS, type Webhook } from "./webhook";

/** Every event is written once for each endpoint that hears it. */
const ENDPOINTS_MAX = 50;

export const CreateWebhookInput = z.object({
  url: WebhookUrl,
  events: WebhookEvents,
  /** The context's when left out; a program makes webhooks of its own key's mode only. */
  mode: z.enum(MODES).optional(),
});
export type CreateWebhookInput = z.input<typeof CreateWebhookInput>;

/**
 * Makes an endpoint, which hears of what happens from now on. `secret` is handed over once and cannot be had again.
 * @throws INVALID_INPUT on `url` when it leads to a private address, or nowhere; CONFLICT when there are too many
 */
export async function createWebhook(
  ctx: DomainContext,
  client: HttpClient,
  input: CreateWebhookInput,
): Promise<{ webhook: Webhook; secret: string }> {
  authorize(ctx, "webhook.manage");
  const { url, events, mode = ctx.mode } = parse(CreateWebhookInput, input);
  if (ctx.actor.kind === "apiKey" && mode !== ctx.mode)
    throw invalidField("mode", `must be ${ctx.mode}, as the key is`);
  await requireReachable(client, url);
  const secret = newWebhookSecret();

  return withTransaction(ctx, async (tx) => {
    await requireRoom(tx, mode);
    const at = tx.now();
    const row = await tx.db.webhookEndpoint.create({
      data: { id: newId(at), mode, url, events, sealedSecret: seal(ctx, secret), createdAt: at, updatedAt: at },
      select: WEBHOOK_COLUMNS,
    });
    tx.audit({ kind: "webhook_created", targetId: row.id, after: { host: new URL(url).host, mode, events } });

    return { webhook: toWebhook(row), secret };
  });
}

async function requireRoom(tx: TransactionContext, mode: Webhook["mode"]): Promise<void> {
  const count = await tx.db.webhookEndpoint.count({ where: { mode } });
  if (count >= ENDPOINTS_MAX) throw new DomainError("CONFLICT", `At most ${ENDPOINTS_MAX} webhooks: delete one first`);
}
