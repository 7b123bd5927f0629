import { z } from "zod";
import { EmailAddress, line } from "../text";
import { ISSUE_CREATIONS } from "./product";

const Slug = z
  .string()
  .trim()
  .toLowerCase()
  .min(1)
  .max(50)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "may hold lower-case letters, digits and single hyphens");

const Repository = z
  .string()
  .trim()
  .max(140)
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]*\/[A-Za-z0-9._-]+$/, "must look like owner/name");

const Colour = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/, "must look like #4f46e5");

/** An account of its own at the ITSM provider; the key is kept sealed and never shown. */
const Freshservice = z.object({
  url: z.url({ protocol: /^https?$/, error: "must be an address such as https://example.freshservice.com" }).max(255),
  apiKey: z.string().trim().min(1).max(255),
});
const GithubToken = z
  .string()
  .trim()
  .max(255)
  .regex(/^[\w-]{20,}$/, "must be a token of GitHub, such as github_pat_…");

export const CreateProductInput = z.object({
  slug: Slug,
  name: line(100),
  description: line(500).nullable().default(null),
  repository: Repository.nullable().default(null),
  /** Shared with GitHub, which signs its deliveries with it. */
  webhookSecret: z.string().min(8).max(255).nullable().default(null),
  freshservice: Freshservice.nullable().default(null),
  /** A fine-grained token for the repository. */
  githubToken: GithubToken.nullable().default(null),
  issueCreation: z.enum(ISSUE_CREATIONS).default("manual"),
  productionEnvironment: line(255).nullable().default(null),
  publicSubjects: z.boolean().default(false),
  publicRepo: z.boolean().default(false),
  publicStatus: z.boolean().default(false),
  /** Mail to this address is about this product, and mail about the product comes from it. */
  mailAddress: EmailAddress.nullable().default(null),
  colour: Colour.nullable().default(null),
});
export type CreateProductInput = z.input<typeof CreateProductInput>;

/** A field left out stays as it is. The slug never changes: it is in other people's programs. */
export const UpdateProductInput = z
  .object({
    name: line(100),
    description: line(500).nullable(),
    repository: Repository.nullable(),
    webhookSecret: z.string().min(8).max(255).nullable(),
    freshservice: Freshservice.nullable(),
    githubToken: GithubToken.nullable(),
    issueCreation: z.enum(ISSUE_CREATIONS),
    productionEnvironment: line(255).nullable(),
    publicSubjects: z.boolean(),
    publicRepo: z.boolean(),
    publicStatus: z.boolean(),
    mailAddress: EmailAddress.nullable(),
    colour: Colour.nullable(),
    archived: z.boolean(),
  })
  .partial();
export type UpdateProductInput = z.input<typeof UpdateProductInput>;
