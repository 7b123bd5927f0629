import type { DomainContext } from "../context";
import { notFound } from "../errors";
import { parse } from "../parse";
import { authorize } from "../policy";
import type { SlugReference } from "../references";
import { withTransaction } from "../transaction";
import { toColumns } from "./columns";
import { conflictOf } from "./conflict";
import { type Product, toProduct } from "./product";
import { UpdateProductInput } from "./schemas";

/**
 * Changes a product's settings; `archived` decides whether it takes new tickets.
 * @throws NOT_FOUND, CONFLICT when the mail address is another product's
 */
export async function updateProduct(
  ctx: DomainContext,
  reference: SlugReference,
  input: UpdateProductInput,
): Promise<Product> {
  authorize(ctx, "product.manage");
  const { repository, webhookSecret, githubToken, freshservice, archived, ...plain } = parse(UpdateProductInput, input);

  return withTransaction(ctx, async (tx) => {
    const before = await tx.db.product.findUnique({ where: reference });
    if (!before) throw notFound("Product");

    const columns = toColumns(ctx, { repository, webhookSecret, githubToken, freshservice });
    const row = await tx.db.product.update({
      where: { id: before.id },
      data: {
        ...plain,
        ...columns,
        ...(isAnotherAccount(before, columns) && { freshserviceSecretHash: null }),
        ...(repository !== undefined && !isSameRepository(before, repository) && NEVER_DELIVERED),
        ...(archived !== undefined && { archivedAt: archived ? (before.archivedAt ?? tx.now()) : null }),
      },
    });
    tx.audit({
      kind: "product_updated",
      targetId: row.id,
      before: { ...toProduct(before) },
      after: { ...toProduct(row) },
    });

    return toProduct(row);
  }).catch((error: unknown) => {
    throw conflictOf(error);
  });
}

type WithAccount = { freshserviceUrl?: string | null };

/** The webhook's secret is known at one account only, and goes with it. */
function isAnotherAccount({ freshserviceUrl: before }: WithAccount, { freshserviceUrl: after }: WithAccount): boolean {
  return after !== undefined && after !== before;
}

/** Another repository has yet to deliver. */
const NEVER_DELIVERED = { firstDeliveryAt: null, lastDeliveryAt: null, refusedDeliveryAt: null };

function isSameRepository(before: { repoOwner: string | null; repoName: string | null }, repository: string | null) {
  const known = before.repoOwner && before.repoName ? `${before.repoOwner}/${before.repoName}` : null;

  return known?.toLowerCase() === repository?.toLowerCase();
}
