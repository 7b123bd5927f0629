import { notFound } from "next/navigation";
import { requireAgent } from "@/lib/auth/session";
import { DomainError } from "@/lib/domain/errors";
import { parse } from "@/lib/domain/parse";
import { may } from "@/lib/domain/policy";
import { getProduct } from "@/lib/domain/products/list";
import { SlugReference } from "@/lib/domain/references";

/** The product of a set-up page, for those who may manage it; the page that says "not there" for everybody else. */
export async function findManaged(productId: string, rest = "") {
  const here = `/desk/settings/products/${productId}/github`;
  const ctx = await requireAgent(`${here}${rest}`);
  if (!may(ctx.actor, "product.manage")) notFound();
  const product = await orNotFound(Promise.resolve().then(() => getProduct(ctx, parse(SlugReference, productId))));

  return { ctx, here, product, reference: { id: product.id } };
}

/** Refusals of what an address names (ids, worn-out cursors) as the page that says that it is not there. */
export async function orNotFound<T>(found: Promise<T>): Promise<T> {
  return found.catch((error) => {
    const isMissing = error instanceof DomainError && (error.code === "NOT_FOUND" || error.code === "INVALID_INPUT");
    if (isMissing) notFound();
    throw error;
  });
}
