import { appInstallUrl } from "@/lib/github";
import { CodeHostError, type RepositoryAccess } from "@/lib/github/code-host";
import type { DomainContext } from "../context";
import { authorize } from "../policy";
import { getProduct } from "../products/list";
import type { SlugReference } from "../references";
import { hostOf } from "./host-of";

export type AccessCheck = {
  /** What GitHub shows of the repository; null when it shows none, or there is none to show. */
  access: RepositoryAccess | null;
  /** Why GitHub could not be asked, for people. */
  problem: string | null;
  /** Where the desk's GitHub App is installed; null without one. */
  installUrl: string | null;
};

/** Tries what a product's credentials are good for. */
export async function checkAccess(ctx: DomainContext, reference: SlugReference): Promise<AccessCheck> {
  authorize(ctx, "product.manage");
  const { repository } = await getProduct(ctx, reference);

  try {
    const installUrl = await appInstallUrl();
    const access = repository ? await (await hostOf(ctx, repository)).getRepository(repository) : null;

    return { access, problem: null, installUrl };
  } catch (error) {
    if (!(error instanceof CodeHostError)) throw error;

    return { access: null, problem: error.message, installUrl: null };
  }
}
