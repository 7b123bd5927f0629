import type { DomainContext } from "../context";
import { notFound } from "../errors";
import { authorize } from "../policy";
import type { SlugReference } from "../references";
import { storable } from "../text";
import { type Product, toProduct } from "./product";

/** What everybody may know of a product. */
export type PublicProduct = Pick<Product, "slug" | "name" | "description">;

/** All products by name, archived ones last. A desk has tens of them, so there are no pages. */
export async function listProducts(ctx: DomainContext): Promise<Product[]> {
  authorize(ctx, "product.read");
  const rows = await ctx.db.product.findMany({
    orderBy: [{ archivedAt: { sort: "asc", nulls: "first" } }, { name: "asc" }],
  });

  return rows.map(toProduct);
}

/** @throws NOT_FOUND */
export async function getProduct(ctx: DomainContext, reference: SlugReference): Promise<Product> {
  authorize(ctx, "product.read");
  const row = await ctx.db.product.findUnique({ where: reference });
  if (!row) throw notFound("Product");

  return toProduct(row);
}

/** The products that take tickets, by name. */
export async function listPublicProducts(ctx: DomainContext): Promise<PublicProduct[]> {
  authorize(ctx, "product.listPublic");

  return ctx.db.product.findMany({
    where: { archivedAt: null },
    select: { slug: true, name: true, description: true },
    orderBy: { name: "asc" },
  });
}

/** @throws NOT_FOUND when there is none, or it takes no tickets any more */
export async function getPublicProduct(ctx: DomainContext, slug: string): Promise<PublicProduct> {
  authorize(ctx, "product.listPublic");
  if (!storable().safeParse(slug).success) throw notFound("Product");
  const product = await ctx.db.product.findUnique({
    where: { slug: slug.toLowerCase(), archivedAt: null },
    select: { slug: true, name: true, description: true },
  });
  if (!product) throw notFound("Product");

  return product;
}
