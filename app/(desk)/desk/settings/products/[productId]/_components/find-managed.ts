import { notFound } from "next/navigation";
import { requireAgent } from "@/lib/auth/session";
import { parse } from "@/lib/domain/parse";
import { may } from "@/lib/domain/policy";
import { getProduct } from "@/lib/domain/products/list";
import { SlugReference } from "@/lib/domain/references";
import { orNotFound } from "../../../_components/or-not-found";

/** The product of a set-up page, for those who may manage it; the page that says "not there" for everybody else. */
export async function findManaged(productId: string, page: "github" | "freshservice", rest = "") {
  const here = `/desk/settings/products/${productId}/${page}`;
  const ctx = await requireAgent(`${here}${rest}`);
  if (!may(ctx.actor, "product.manage")) notFound();
  const product = await orNotFound(async () => getProduct(ctx, parse(SlugReference, productId)));

  return { ctx, here, product, reference: { id: product.id } };
}
