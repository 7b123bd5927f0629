import { createContext } from "@/lib/context";
import { createProduct } from "@/lib/domain/products/create";
import type { Product } from "@/lib/domain/products/product";
import type { CreateProductInput } from "@/lib/domain/products/schemas";
import { unique } from "../factories";
import { SECRET } from "./deliveries";

/** The system with the secret of the deployment, as requests and jobs have it: what it seals, they can read. */
export function asDeployment() {
  return createContext({ actor: { kind: "system" }, mode: "live", requestId: null });
}

/** A product that follows a repository, `acme/shop` unless told. */
export async function aFollowingProduct(input: Partial<CreateProductInput> = {}): Promise<Product> {
  const fields = { slug: unique("product"), name: "Shop", repository: "acme/shop", webhookSecret: SECRET, ...input };

  return createProduct(await asDeployment(), fields);
}
