import type { DomainContext } from "../context";
import { seal } from "../signatures";

type Account = { url: string; apiKey: string };
type Settings = {
  repository?: string | null;
  webhookSecret?: string | null;
  githubToken?: string | null;
  freshservice?: Account | null;
};

/** The columns that keep a product's repository and secrets; what is undefined stays as it is. */
export function toColumns(ctx: Pick<DomainContext, "secret">, settings: Settings) {
  const { repository, webhookSecret, githubToken, freshservice } = settings;
  const [repoOwner = null, repoName = null] = repository?.split("/") ?? [];

  return {
    ...(repository !== undefined && { repoOwner, repoName }),
    ...(webhookSecret !== undefined && { sealedWebhookSecret: webhookSecret && seal(ctx, webhookSecret) }),
    ...(freshservice !== undefined && {
      freshserviceUrl: freshservice && new URL(freshservice.url).origin,
      sealedFreshserviceKey: freshservice && seal(ctx, freshservice.apiKey),
    }),
    ...(githubToken !== undefined && { sealedGithubToken: githubToken && seal(ctx, githubToken) }),
  };
}
