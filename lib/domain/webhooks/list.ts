import { visibleWebhooks } from "@/lib/db/visibility";
import type { DomainContext } from "../context";
import { authorize } from "../policy";
import { toWebhook, WEBHOOK_COLUMNS, type Webhook } from "./webhook";

/** Every endpoint within reach, newest first: a program's mode, both for people. There are few: see `createWebhook`. */
export async function listWebhooks(ctx: DomainContext): Promise<Webhook[]> {
  authorize(ctx, "webhook.manage");
  const rows = await ctx.db.webhookEndpoint.findMany({
    where: visibleWebhooks(ctx),
    select: WEBHOOK_COLUMNS,
    orderBy: { id: "desc" },
  });

  return rows.map(toWebhook);
}
