import { z } from "zod";
import type { DomainContext } from "../context";
import { decodeCursor, encodeCursor, type Page, toPage } from "../pagination";
import { parse } from "../parse";
import { authorize } from "../policy";
import { DELIVERY_COLUMNS, type Delivery, toDelivery } from "./delivery";
import { DELIVERY_STATES } from "./vocabulary";
import { visibleWebhook } from "./webhook";

export const DELIVERIES_PAGE_MAX = 100;

export const ListDeliveriesInput = z.object({
  state: z.enum(DELIVERY_STATES).optional(),
  limit: z.int().min(1).max(DELIVERIES_PAGE_MAX).default(25),
  cursor: z.string().max(512).optional(),
});
export type ListDeliveriesInput = z.input<typeof ListDeliveriesInput>;

const Position = z.object({ id: z.uuid() });

/**
 * One page of what an endpoint was sent in the last 30 days, newest first.
 * @throws NOT_FOUND for an endpoint out of reach, INVALID_INPUT for a foreign cursor
 */
export async function listDeliveries(
  ctx: DomainContext,
  webhookId: string,
  input: ListDeliveriesInput = {},
): Promise<Page<Delivery>> {
  authorize(ctx, "webhook.manage");
  const { state, limit, cursor } = parse(ListDeliveriesInput, input);
  await visibleWebhook(ctx, webhookId);
  const list = `deliveries:${webhookId}:${state ?? ""}`;
  const after = cursor ? decodeCursor(ctx, list, cursor, Position).id : undefined;

  const rows = await ctx.db.webhookDelivery.findMany({
    where: { endpointId: webhookId, ...(state && { state }), ...(after && { id: { lt: after } }) },
    select: DELIVERY_COLUMNS,
    orderBy: { id: "desc" },
    take: limit + 1,
  });

  return toPage(rows.map(toDelivery), limit, (last) => encodeCursor(ctx, list, { id: last.id }));
}
