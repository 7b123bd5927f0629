import { z } from "zod";
import type { DomainContext } from "../context";
import { decodeCursor, encodeCursor, type Page, toPage } from "../pagination";
import { parse } from "../parse";
import { authorize } from "../policy";
import { getProduct } from "../products/list";
import type { SlugReference } from "../references";
import { GITHUB_DELIVERY_STATES, LOGGED_COLUMNS, type LoggedDelivery, toLoggedDelivery } from "./delivery";

export const ListDeliveriesInput = z.object({
  state: z.enum(GITHUB_DELIVERY_STATES).optional(),
  limit: z.int().min(1).max(200).default(25),
  cursor: z.string().max(512).optional(),
});

const Position = z.object({ receivedAt: z.iso.datetime(), id: z.string() });

/**
 * What GitHub has delivered in the last 30 days about the repository that a product follows, newest first.
 * @throws NOT_FOUND, INVALID_INPUT for a foreign cursor
 */
export async function listDeliveries(
  ctx: DomainContext,
  reference: SlugReference,
  input: z.input<typeof ListDeliveriesInput> = {},
): Promise<Page<LoggedDelivery>> {
  authorize(ctx, "product.manage");
  const { state, limit, cursor } = parse(ListDeliveriesInput, input);
  const { repository } = await getProduct(ctx, reference);
  if (!repository) return { items: [], nextCursor: null };
  const list = `github-deliveries:${repository.toLowerCase()}:${state ?? ""}`;
  const after = cursor ? decodeCursor(ctx, list, cursor, Position) : null;
  const at = after && new Date(after.receivedAt);

  const rows = await ctx.db.githubDelivery.findMany({
    where: {
      repository: repository.toLowerCase(),
      ...(state && { state }),
      ...(at && { receivedAt: { lte: at }, OR: [{ receivedAt: { lt: at } }, { id: { gt: after?.id ?? "" } }] }),
    },
    select: LOGGED_COLUMNS,
    orderBy: [{ receivedAt: "desc" }, { id: "asc" }],
    take: limit + 1,
  });

  return toPage(rows.map(toLoggedDelivery), limit, ({ receivedAt, id }) =>
    encodeCursor(ctx, list, { receivedAt: receivedAt.toISOString(), id }),
  );
}
