import { z } from "zod";
import { Timestamp } from "./schemas";

export const WireIssueRequest = z
  .object({ state: z.enum(["queued", "created", "failed"]), error: z.string().nullable() })
  .meta({ id: "IssueRequest" });

export const WireIssueDraft = z
  .object({
    repository: z.string().nullable().describe("Where the issue would be made"),
    title: z.string(),
    body: z.string().describe("Markdown"),
    footer: z.string().describe("What the desk adds"),
    request: WireIssueRequest.nullable().describe("What was asked for already"),
  })
  .meta({ id: "IssueDraft" });
export type WireIssueDraft = z.output<typeof WireIssueDraft>;

export const WireFoundIssue = z
  .object({
    number: z.int(),
    kind: z.enum(["issue", "pull_request"]),
    title: z.string(),
    url: z.string(),
    isOpen: z.boolean(),
  })
  .meta({ id: "FoundIssue" });
export type WireFoundIssue = z.output<typeof WireFoundIssue>;

export const WireAccess = z
  .object({
    access: z
      .object({ name: z.string(), isPrivate: z.boolean(), mayWrite: z.boolean().nullable() })
      .nullable()
      .describe("Null when GitHub shows no such repository"),
    problem: z.string().nullable().describe("Why GitHub could not be asked"),
    installUrl: z.string().nullable().describe("Where the desk's GitHub App is installed"),
  })
  .meta({ id: "GithubAccess" });
export type WireAccess = z.output<typeof WireAccess>;

export const WireDelivery = z
  .object({
    id: z.string(),
    event: z.string(),
    action: z.string().nullable(),
    receivedAt: Timestamp,
    state: z.enum(["done", "waiting"]),
    error: z.string().nullable(),
  })
  .meta({ id: "GithubDelivery" });
export type WireDelivery = z.output<typeof WireDelivery>;
