import { ExpiringCache } from "@/lib/expiring-cache";
import { appInstallUrl } from "@/lib/github";
import { CodeHostError, type RepositoryAccess } from "@/lib/github/code-host";
import { processWide } from "@/lib/process-wide";
import type { DomainContext } from "../context";
import { authorize } from "../policy";
import { getProduct } from "../products/list";
import type { Product } from "../products/product";
import type { SlugReference } from "../references";
import { hostOf } from "./host-of";

export type AccessCheck = {
  /** What GitHub shows of the repository; null when it shows none, or there is none to show. */
  access: RepositoryAccess | null;
  /** Why GitHub could not be asked, for people. */
  problem: string | null;
  /** Where the desk's GitHub App is installed; null without one. */
  installUrl: string | null;
  checkedAt: Date;
};

const TRUSTED_MS = 600_000;
const PRODUCTS_MAX = 200;

/**
 * Tries what a product's credentials are good for. What was found out is trusted for ten minutes, or until the product is
 * changed, so that looking at the page does not ask GitHub each time; `isFresh` asks all the same. That GitHub could not
 * be asked is not kept: the next look asks again.
 */
export async function checkAccess(
  ctx: DomainContext,
  reference: SlugReference,
  { isFresh = false }: { isFresh?: boolean } = {},
): Promise<AccessCheck> {
  authorize(ctx, "product.manage");
  const product = await getProduct(ctx, reference);
  const checks = processWide("github-access", () => new ExpiringCache<AccessCheck>(PRODUCTS_MAX, TRUSTED_MS));
  const key = `${product.id} ${product.updatedAt.toISOString()}`;
  if (isFresh) checks.delete(key);

  const found = await checks.get(key, () => tryAccess(ctx, product));
  if (found.problem !== null) checks.delete(key);

  return found;
}

async function tryAccess(ctx: DomainContext, { repository }: Product): Promise<AccessCheck> {
  const checkedAt = ctx.now();
  try {
    const installUrl = await appInstallUrl();
    const access = repository ? await (await hostOf(ctx, repository)).getRepository(repository) : null;

    return { access, problem: null, installUrl, checkedAt };
  } catch (error) {
    if (!(error instanceof CodeHostError)) throw error;

    return { access: null, problem: error.message, installUrl: null, checkedAt };
  }
}
