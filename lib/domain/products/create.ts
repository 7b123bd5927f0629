import type { DomainContext } from "../context";
import { newId } from "../ids";
import { parse } from "../parse";
import { authorize } from "../policy";
import { withTransaction } from "../transaction";
import { toColumns } from "./columns";
import { conflictOf } from "./conflict";
import { type Product, toProduct } from "./product";
import { CreateProductInput } from "./schemas";

/**
 * Makes a product that customers can report about.
 * @throws CONFLICT when the slug is taken, or the mail address is another product's
 */
export async function createProduct(ctx: DomainContext, input: CreateProductInput): Promise<Product> {
  authorize(ctx, "product.manage");
  const { repository, webhookSecret, githubToken, freshservice, ...plain } = parse(CreateProductInput, input);
  const columns = { ...plain, ...toColumns(ctx, { repository, webhookSecret, githubToken, freshservice }) };

  try {
    return await withTransaction(ctx, async (tx) => {
      const row = await tx.db.product.create({ data: { id: newId(tx.now()), ...columns, createdAt: tx.now() } });
      tx.audit({ kind: "product_created", targetId: row.id, after: { ...plain, repository } });

      return toProduct(row);
    });
  } catch (error) {
    throw conflictOf(error);
  }
}
