import { z } from "zod";
import type { DomainContext } from "@/lib/domain/context";
import { parse } from "@/lib/domain/parse";
import { SlugReference } from "@/lib/domain/references";
import { created } from "@/lib/http/result";
import { native } from ".";

export const onProduct = z.object({ productId: z.string().describe("Id or slug") });

/** An endpoint that gives a webhook of a product a new secret, and shows it this once. */
export function productSecretRoute(
  operation: { id: string; path: string; summary: string; tags: readonly string[] },
  rotate: (ctx: DomainContext, product: SlugReference) => Promise<string>,
) {
  return native.route({
    operation: { ...operation, method: "POST", status: 201 },
    action: "product.manage",
    // An answer that is kept for replays would keep the secret in clear text.
    idempotency: false,
    params: onProduct,
    response: z.object({ secret: z.string().describe("Shown this once") }),
    handler: async ({ ctx, params }) => created({ secret: await rotate(ctx, parse(SlugReference, params.productId)) }),
  });
}
