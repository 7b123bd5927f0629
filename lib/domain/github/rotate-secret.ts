import { randomBytes } from "node:crypto";
import type { DomainContext } from "../context";
import { updateProduct } from "../products/update";
import type { SlugReference } from "../references";

/**
 * Gives a product a new secret for its deliveries. The old one is worth nothing from then on.
 * @returns the secret, this once
 */
export async function rotateWebhookSecret(ctx: DomainContext, reference: SlugReference): Promise<string> {
  const webhookSecret = randomBytes(32).toString("base64url");
  await updateProduct(ctx, reference, { webhookSecret });

  return webhookSecret;
}
