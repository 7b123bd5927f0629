import type { DomainContext } from "../context";
import { seal } from "../signatures";

type Settings = { repository?: string | null; webhookSecret?: string | null };

/** The columns that keep a product's repository and webhook secret; what is undefined stays as it is. */
export function toColumns(ctx: Pick<DomainContext, "secret">, { repository, webhookSecret }: Settings) {
  const [repoOwner = null, repoName = null] = repository?.split("/") ?? [];

  return {
    ...(repository !== undefined && { repoOwner, repoName }),
    ...(webhookSecret !== undefined && { sealedWebhookSecret: webhookSecret && seal(ctx, webhookSecret) }),
  };
}
