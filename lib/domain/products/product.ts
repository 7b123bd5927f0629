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
  publicSubjects: boolean;
  publicRepo: boolean;
  /** Where its mail comes from and goes to; the desk's own address when null. */
  mailAddress: string | null;
  /** `#rrggbb`. */
  colour: string | null;
  archivedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
};

type Row = Omit<Product, "repository" | "hasWebhookSecret"> & {
  repoOwner: string | null;
  repoName: string | null;
  sealedWebhookSecret: string | null;
  sealedFreshserviceKey: string | null;
};

export function toProduct({
  repoOwner,
  repoName,
  sealedWebhookSecret,
  sealedFreshserviceKey: _key,
  ...row
}: Row): Product {
  return {
    ...row,
    repository: repoOwner && repoName ? `${repoOwner}/${repoName}` : null,
    hasWebhookSecret: sealedWebhookSecret !== null,
  };
}
