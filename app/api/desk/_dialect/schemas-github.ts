import { z } from "zod";
import { type DeliveryDetails, GITHUB_DELIVERY_STATES, type LoggedDelivery } from "@/lib/domain/github/delivery";
import { timestamp } from "@/lib/http/timestamp";
import { Timestamp, WireEvent } from "./schemas";
import { toWireEvent } from "./serializers";

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

export const WireIssueVisibility = z
  .object({ visibility: z.enum(["public", "private"]).nullable().describe("That of the product's repository") })
  .meta({ id: "IssueVisibility" });
export type WireIssueVisibility = z.output<typeof WireIssueVisibility>;

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
    checkedAt: Timestamp,
  })
  .meta({ id: "GithubAccess" });
export type WireAccess = z.output<typeof WireAccess>;

export const WireGithubDelivery = z
  .object({
    id: z.string(),
    event: z.string(),
    action: z.string().nullable(),
    receivedAt: Timestamp,
    doneAt: Timestamp.nullable(),
    state: z
      .enum(GITHUB_DELIVERY_STATES)
      .describe("waiting (also to be tried again), done, nothing (it was about no ticket), failed"),
    error: z.string().nullable().describe("What the last attempt failed with"),
    tickets: z.int().describe("How many tickets it concerned"),
  })
  .meta({ id: "GithubDelivery" });
export type WireGithubDelivery = z.output<typeof WireGithubDelivery>;

export const WireGithubDeliveryDetails = WireGithubDelivery.extend({
  effects: z
    .array(z.object({ publicId: z.string(), events: z.array(WireEvent) }))
    .describe("What it did to each ticket, 50 at most; no events where the ticket was there already"),
}).meta({ id: "GithubDeliveryDetails" });
export type WireGithubDeliveryDetails = z.output<typeof WireGithubDeliveryDetails>;

export function toWireGithubDelivery({ receivedAt, doneAt, ...one }: LoggedDelivery): WireGithubDelivery {
  return { ...one, receivedAt: timestamp(receivedAt), doneAt: timestamp(doneAt) };
}

export function toWireGithubDeliveryDetails({ effects, ...one }: DeliveryDetails): WireGithubDeliveryDetails {
  const wire = effects.map(({ publicId, events }) => ({ publicId, events: events.map(toWireEvent) }));

  return { ...toWireGithubDelivery(one), effects: wire };
}
