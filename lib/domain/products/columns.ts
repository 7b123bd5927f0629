import type { DomainContext } from "../context";
import { seal } from "../signatures";

type Account = { url: string; apiKey: string };
type Settings = { repository?: string | null; webhookSecret?: string | null; freshservice?: Account | null };

/** The columns that keep a product's repository and webhook secret; what is undefined stays as it is. */
export function toColumns(ctx: Pick<DomainContext, "secret">, { repository, webhookSecret, freshservice }: Settings) {
  const [repoOwner = null, repoName = null] = repository?.split("/") ?? [];

  return {
    ...(repository !== undefined && { repoOwner, repoName }),
    ...(webhookSecret !== undefined && { sealedWebhookSecret: webhookSecret && seal(ctx, webhookSecret) }),
    ...(freshservice !== undefined && {
      freshserviceUrl: freshservice && new URL(freshservice.url).origin,
      sealedFreshserviceKey: freshservice && seal(ctx, freshservice.apiKey),
    }),
  };
}
