import { githubFor } from "@/lib/github";
import type { CodeHost } from "@/lib/github/code-host";
import type { DomainContext } from "../context";
import { unseal } from "../signatures";

/** GitHub as the product of a repository may ask it: with its own token, or else the desk's credentials. */
export async function hostOf(ctx: Pick<DomainContext, "db" | "secret">, repository: string): Promise<CodeHost> {
  const [product] = await ctx.db.$queryRaw<{ token: string }[]>`
    SELECT sealed_github_token AS token FROM product
     WHERE lower(repo_owner || '/' || repo_name) = ${repository.toLowerCase()} AND sealed_github_token IS NOT NULL
     ORDER BY id LIMIT 1`;

  return githubFor(repository, product ? unseal(ctx, product.token) : null);
}
