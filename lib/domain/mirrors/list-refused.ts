import { z } from "zod";
import type { DomainContext } from "../context";
import { decodeCursor, encodeCursor, type Page, toPage } from "../pagination";
import { parse } from "../parse";
import { authorize } from "../policy";
import { getProduct } from "../products/list";
import type { SlugReference } from "../references";
import { publicId } from "../tickets/ticket-id";

/** A ticket that a product's provider will not have, or of which it will not have a change. */
export type RefusedMirror = {
  ticketId: string;
  publicId: string;
  subject: string;
  /** In the provider's words. */
  refusal: string;
  refusedAt: Date;
};

export const ListRefusedInput = z.object({
  limit: z.int().min(1).max(200).default(50),
  cursor: z.string().max(512).optional(),
});

const Position = z.object({ refusedAt: z.iso.datetime(), ticketId: z.uuid() });

/**
 * What a product's provider refuses, newest first.
 * @throws NOT_FOUND
 */
export async function listRefusedMirrors(
  ctx: DomainContext,
  reference: SlugReference,
  input: z.input<typeof ListRefusedInput> = {},
): Promise<Page<RefusedMirror>> {
  authorize(ctx, "product.manage");
  const { limit, cursor } = parse(ListRefusedInput, input);
  const product = await getProduct(ctx, reference);
  const list = `refused-mirrors:${product.id}`;
  const after = cursor ? decodeCursor(ctx, list, cursor, Position) : null;
  const at = after && new Date(after.refusedAt);

  const rows = await ctx.db.ticketMirror.findMany({
    where: {
      refusedAt: { not: null },
      ticket: { productId: product.id },
      ...(at && { OR: [{ refusedAt: { lt: at } }, { refusedAt: at, ticketId: { gt: after?.ticketId ?? "" } }] }),
    },
    select: { ticketId: true, refusal: true, refusedAt: true, ticket: { select: { number: true, subject: true } } },
    orderBy: [{ refusedAt: "desc" }, { ticketId: "asc" }],
    take: limit + 1,
  });

  const refused = rows.flatMap(({ ticketId, refusal, refusedAt, ticket: { number, subject } }) =>
    refusedAt ? [{ ticketId, publicId: publicId(number), subject, refusal: refusal ?? "", refusedAt }] : [],
  );

  return toPage(refused, limit, ({ refusedAt, ticketId }) =>
    encodeCursor(ctx, list, { refusedAt: refusedAt.toISOString(), ticketId }),
  );
}
