/** What customers report about, as agents know it. */
export type Product = {
  id: string;
  slug: string;
  name: string;
  description: string | null;
  /** `owner/name` on GitHub. */
  repository: string | null;
  hasWebhookSecret: boolean;
  /** The address of an ITSM account of its own; its key is never shown. */
  freshserviceUrl: string | null;
  /** Whether it has credentials of its own at GitHub. */
  hasGithubToken: boolean;
  issueCreation: IssueCreation;
  /** Whose deployments go live; null leaves it to GitHub to say which environment is production. */
  productionEnvironment: string | null;
  /** When GitHub first and last delivered, and last with a wrong signature. */
  firstDeliveryAt: Date | null;
  lastDeliveryAt: Date | null;
  refusedDeliveryAt: Date | null;
  publicSubjects: boolean;
  publicRepo: boolean;
  /** Everybody may read what is being fixed and what went live. */
  publicStatus: boolean;
  /** Where its mail comes from and goes to; the desk's own address when null. */
  mailAddress: string | null;
  /** `#rrggbb`. */
  colour: string | null;
  archivedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
};

/** How issues come about: an agent looks at each first, or by themselves, in private repositories only. */
export const ISSUE_CREATIONS = ["manual", "automatic"] as const;
export type IssueCreation = (typeof ISSUE_CREATIONS)[number];

type Row = Omit<Product, "repository" | "hasWebhookSecret" | "hasGithubToken"> & {
  repoOwner: string | null;
  repoName: string | null;
  sealedWebhookSecret: string | null;
  sealedFreshserviceKey: string | null;
  freshserviceSecretHash: string | null;
  sealedGithubToken: string | null;
};

export function toProduct({
  repoOwner,
  repoName,
  sealedWebhookSecret,
  sealedGithubToken,
  sealedFreshserviceKey: _key,
  freshserviceSecretHash: _hash,
  ...row
}: Row): Product {
  return {
    ...row,
    repository: repoOwner && repoName ? `${repoOwner}/${repoName}` : null,
    hasWebhookSecret: sealedWebhookSecret !== null,
    hasGithubToken: sealedGithubToken !== null,
  };
}
