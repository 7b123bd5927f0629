import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { DomainContext } from "../context";
import { DomainError } from "../errors";
import { authorize } from "../policy";
import { getProduct } from "../products/list";
import type { SlugReference } from "../references";
import { withTransaction } from "../transaction";

/**
 * Gives a product's own account a new secret for its webhook. The old one is worth nothing from then on.
 * @returns the secret, this once: only its hash is kept
 * @throws NOT_FOUND, CONFLICT when the product has no account of its own
 */
export async function rotateFreshserviceSecret(ctx: DomainContext, reference: SlugReference): Promise<string> {
  authorize(ctx, "product.manage");
  const { id, freshserviceUrl } = await getProduct(ctx, reference);
  if (!freshserviceUrl) throw new DomainError("CONFLICT", "The product has no Freshservice account of its own");
  const secret = randomBytes(32).toString("base64url");

  await withTransaction(ctx, async (tx) => {
    await tx.db.product.update({ where: { id }, data: { freshserviceSecretHash: hashOf(secret) } });
    tx.audit({ kind: "product_updated", targetId: id, after: { freshserviceSecret: "replaced" } });
  });

  return secret;
}

export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** Takes the same time wherever they differ, and whatever the length of what was given. */
export function isSecret(given: string, hash: string): boolean {
  const expected = Buffer.from(hash, "hex");
  const actual = Buffer.from(hashOf(given), "hex");

  return actual.length === expected.length && timingSafeEqual(actual, expected);
}
