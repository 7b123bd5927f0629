import { z } from "zod";
import type { DomainContext } from "../context";
import { decodeCursor, encodeCursor, type Page, toPage } from "../pagination";
import { parse } from "../parse";
import { authorize } from "../policy";
import { getProduct } from "../products/list";
import type { SlugReference } from "../references";

/** A delivery of GitHub as the set-up page shows it. */
export type LoggedDelivery = {
  id: string;
  event: string;
  action: string | null;
  receivedAt: Date;
  /** `waiting`: its job is yet to run, or failed and is tried again; `error` says why. */
  state: "done" | "waiting";
  error: string | null;
};

export const ListDeliveriesInput = z.object({
  limit: z.int().min(1).max(200).default(50),
  cursor: z.string().max(512).optional(),
});

const Position = z.object({ receivedAt: z.iso.datetime(), id: z.string() });

/** What GitHub has delivered for a product in the last 30 days, newest first. */
export async function listDeliveries(
  ctx: DomainContext,
  reference: SlugReference,
  input: z.input<typeof ListDeliveriesInput> = {},
): Promise<Page<LoggedDelivery>> {
  authorize(ctx, "product.manage");
  const { limit, cursor } = parse(ListDeliveriesInput, input);
  const product = await getProduct(ctx, reference);
  const list = `deliveries:${product.id}`;
  const after = cursor ? decodeCursor(ctx, list, cursor, Position) : null;
  const at = after && new Date(after.receivedAt);

  const rows = await ctx.db.githubDelivery.findMany({
    where: {
      productId: product.id,
      ...(at && { OR: [{ receivedAt: { lt: at } }, { receivedAt: at, id: { gt: after?.id ?? "" } }] }),
    },
    omit: { facts: true, productId: true, repository: true },
    orderBy: [{ receivedAt: "desc" }, { id: "asc" }],
    take: limit + 1,
  });
  const deliveries = rows.map(({ doneAt, ...row }): LoggedDelivery => ({ ...row, state: doneAt ? "done" : "waiting" }));

  return toPage(deliveries, limit, ({ receivedAt, id }) =>
    encodeCursor(ctx, list, { receivedAt: receivedAt.toISOString(), id }),
  );
}
