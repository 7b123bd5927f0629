import { z } from "zod";

/** Only what is read of GitHub's payloads, and little of it required: senders that are no GitHub leave much out. */
const text = z.string().nullish();
const time = z
  .string()
  .refine((value) => !Number.isNaN(Date.parse(value)))
  .transform((value) => new Date(value).toISOString())
  .nullish()
  .catch(null);
const number = z.int().min(1).max(999_999_999);
const Account = z.object({ id: z.number().nullish(), login: text, type: text }).nullish();

export const RawIssue = z.object({
  number,
  html_url: text,
  title: text,
  body: text,
  state: text,
  state_reason: text,
  created_at: time,
  updated_at: time,
  closed_at: time,
  closed_by: Account,
  assignee: Account,
  assignees: z.array(z.unknown()).nullish(),
  pull_request: z.unknown().optional(),
});
export type RawIssue = z.output<typeof RawIssue>;

export const RawPullRequest = z.object({
  number,
  html_url: text,
  title: text,
  body: text,
  state: text,
  draft: z.boolean().nullish(),
  merged: z.boolean().nullish(),
  merge_commit_sha: text,
  created_at: time,
  updated_at: time,
  closed_at: time,
  merged_at: time,
  head: z.object({ ref: text, sha: text }).nullish(),
});
export type RawPullRequest = z.output<typeof RawPullRequest>;

export const RawReview = z.object({
  id: z.number().nullish(),
  state: z.string().transform((state) => state.toLowerCase()),
  submitted_at: time,
  commit_id: text,
  user: Account,
});
export type RawReview = z.output<typeof RawReview>;

export const RawComment = z.object({
  id: z.int(),
  body: text,
  author_association: text,
  user: Account,
});
export type RawComment = z.output<typeof RawComment>;

export const RawDeployment = z.object({
  id: z.number().nullish(),
  sha: z.string().min(1),
  environment: text,
  production_environment: z.boolean().nullish(),
});
export type RawDeployment = z.output<typeof RawDeployment>;

export const RawDeploymentStatus = z.object({
  id: z.number().nullish(),
  state: z.string().transform((state) => state.toLowerCase()),
  environment: text,
  environment_url: text,
  target_url: text,
  created_at: time,
});
export type RawDeploymentStatus = z.output<typeof RawDeploymentStatus>;

export const RawRelease = z.object({
  id: z.number().nullish(),
  tag_name: z.string().min(1),
  target_commitish: text,
  html_url: text,
  draft: z.boolean().nullish(),
  prerelease: z.boolean().nullish(),
  published_at: time,
});
export type RawRelease = z.output<typeof RawRelease>;

const RawCommit = z.object({ id: z.string(), message: z.string(), timestamp: time, url: text });

export const Payload = z.object({
  action: text,
  repository: z.object({ full_name: z.string().regex(/^[\w.-]+\/[\w.-]+$/), default_branch: text, html_url: text }),
  sender: Account,
  assignee: Account,
  issue: RawIssue.optional().catch(undefined),
  comment: RawComment.optional().catch(undefined),
  pull_request: RawPullRequest.optional().catch(undefined),
  review: RawReview.optional().catch(undefined),
  deployment: RawDeployment.optional().catch(undefined),
  deployment_status: RawDeploymentStatus.optional().catch(undefined),
  release: RawRelease.optional().catch(undefined),
  ref: text.catch(undefined),
  commits: z.array(RawCommit).nullish().catch(null),
});
export type Payload = z.output<typeof Payload>;
