import { z } from "zod";
import { SCOPES } from "@/lib/domain/api-keys/vocabulary";
import { MODES } from "@/lib/domain/context";
import { EVENT_KINDS } from "@/lib/domain/events";
import { ISSUE_CREATIONS } from "@/lib/domain/products/product";
import { SLA_FILTERS } from "@/lib/domain/sla/ticket-sla";
import { TICKET_SORTS } from "@/lib/domain/tickets/schemas";
import { LINK_KINDS, PRIORITIES, STAGES, TICKET_SOURCES, TICKET_STATUSES } from "@/lib/domain/tickets/vocabulary";
import { LOCALES } from "@/lib/i18n/locales";
import { Limit } from "./paging";
import { NamedRef, PersonRef } from "./people";
import { WireSla } from "./sla";
import { Timestamp } from "./timestamp";

export { Timestamp };
export const TicketId = z.string().describe("The ticket's UUID, or its number: TK-00042");

export const WireTicketSummary = z
  .object({
    id: z.uuid(),
    publicId: z.string(),
    subject: z.string(),
    status: z.enum(TICKET_STATUSES),
    stage: z.enum(STAGES),
    priority: z.enum(PRIORITIES),
    tags: z.array(z.string()),
    requester: PersonRef,
    assignee: PersonRef.nullable(),
    team: NamedRef.nullable(),
    product: NamedRef.nullable(),
    source: z.enum(TICKET_SOURCES),
    mode: z.enum(MODES),
    version: z.int().describe("Rises with every change; send it in If-Match"),
    createdAt: Timestamp,
    updatedAt: Timestamp,
    dueAt: Timestamp.nullable(),
    sla: WireSla.nullable().describe("Null without a policy, until it is measured (moments), and for requesters"),
  })
  .meta({ id: "TicketSummary" });
export type WireTicketSummary = z.output<typeof WireTicketSummary>;

export const WireFile = z
  .object({
    id: z.uuid(),
    filename: z.string(),
    bytes: z.int(),
    mime: z.string(),
    url: z.string().describe("Signed; good for about a week"),
    thumbnailUrl: z.string().optional().describe("The picture in small; left out for what is no picture of ours"),
  })
  .meta({ id: "File" });
export type WireFile = z.output<typeof WireFile>;

export const WireLink = z
  .object({
    id: z.uuid(),
    kind: z.enum(LINK_KINDS),
    url: z.string(),
    repository: z.string().nullable(),
    number: z.int().nullable(),
    title: z.string().nullable(),
  })
  .meta({ id: "Link" });

export const WirePipelineStep = z
  .object({
    stage: z.enum(STAGES),
    label: z.string(),
    position: z.int(),
    state: z.enum(["done", "current", "skipped", "upcoming"]),
    enteredAt: Timestamp.nullable(),
  })
  .meta({ id: "PipelineStep" });
export type WirePipelineStep = z.output<typeof WirePipelineStep>;

export const WireTicket = WireTicketSummary.extend({
  body: z.string().describe("Markdown"),
  urgency: z.int().nullable(),
  category: z.string().nullable(),
  subcategory: z.string().nullable(),
  metadata: z.record(z.string(), z.unknown()),
  language: z.enum(LOCALES).nullable().describe("The requester's, in which mails are (BCP 47); null while not known"),
  scheduledAt: Timestamp.nullable(),
  firstRespondedAt: Timestamp.nullable(),
  resolvedAt: Timestamp.nullable(),
  closedAt: Timestamp.nullable(),
  pipeline: z.array(WirePipelineStep),
  links: z.array(WireLink),
  files: z.array(WireFile),
  external: z
    .object({ provider: z.string(), id: z.string(), url: z.string() })
    .nullable()
    .describe("Its copy at an ITSM provider, once it is there; agents only"),
  mirror: z
    .object({
      provider: z.string(),
      state: z.enum(["there", "waiting", "refused"]).describe("`waiting` to be made there"),
      refusal: z.string().nullable().describe("In the provider's words"),
    })
    .nullable()
    .describe("How it goes with that copy; null where no provider mirrors the ticket"),
  trackingUrl: z
    .string()
    .nullable()
    .describe("The requester's secret link: whoever has it speaks for them. Null for those who may only read"),
}).meta({ id: "Ticket" });
export type WireTicket = z.output<typeof WireTicket>;

export const WireComment = z
  .object({
    id: z.uuid(),
    author: PersonRef,
    fromRequester: z.boolean(),
    body: z.string().describe("Markdown"),
    internal: z.boolean(),
    files: z.array(WireFile),
    createdAt: Timestamp,
  })
  .meta({ id: "Comment" });
export type WireComment = z.output<typeof WireComment>;

export const WireCounts = z.object({
  byStatus: z.record(z.enum(TICKET_STATUSES), z.int()),
  total: z.int(),
  mine: z.int().describe("Unresolved and yours; counted up to 1000"),
  unassigned: z.int().describe("Unresolved and nobody's; counted up to 1000"),
});

export const WireEvent = z
  .object({
    seq: z.string(),
    kind: z.enum(EVENT_KINDS),
    actor: z.object({ kind: z.string(), person: PersonRef.nullable() }),
    before: z.record(z.string(), z.unknown()),
    after: z.record(z.string(), z.unknown()),
    createdAt: Timestamp,
  })
  .meta({ id: "TimelineEvent" });
export type WireEvent = z.output<typeof WireEvent>;

export const WireProduct = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    name: z.string(),
    description: z.string().nullable(),
    repository: z.string().nullable(),
    hasWebhookSecret: z.boolean(),
    freshserviceUrl: z.string().nullable(),
    hasGithubToken: z.boolean(),
    issueCreation: z.enum(ISSUE_CREATIONS),
    productionEnvironment: z.string().nullable(),
    firstDeliveryAt: Timestamp.nullable().describe("When GitHub first delivered, rightly signed"),
    lastDeliveryAt: Timestamp.nullable(),
    refusedDeliveryAt: Timestamp.nullable().describe("When a delivery for the repository last had a wrong signature"),
    publicSubjects: z.boolean(),
    publicRepo: z.boolean(),
    publicStatus: z.boolean(),
    mailAddress: z.string().nullable(),
    colour: z.string().nullable(),
    archivedAt: Timestamp.nullable(),
    createdAt: Timestamp,
    updatedAt: Timestamp,
  })
  .meta({ id: "Product" });
export type WireProduct = z.output<typeof WireProduct>;

export const WireApiKey = z
  .object({
    id: z.uuid(),
    name: z.string(),
    prefix: z.string(),
    mode: z.enum(MODES),
    scopes: z.array(z.enum(SCOPES)),
    hint: z.string().describe("The last four characters"),
    owner: PersonRef,
    createdAt: Timestamp,
    lastUsedAt: Timestamp.nullable(),
    expiresAt: Timestamp.nullable(),
    revokedAt: Timestamp.nullable(),
  })
  .meta({ id: "ApiKey" });
export type WireApiKey = z.output<typeof WireApiKey>;

/** A query parameter that may come more than once, or as a comma-separated list. */
const listOf = <const T extends readonly [string, ...string[]]>(words: T) =>
  z.preprocess(
    (value) => [value].flat().flatMap((text) => (typeof text === "string" ? text.split(",") : [text])),
    z.array(z.enum(words)),
  );

export const TicketListQuery = z.object({
  status: listOf(TICKET_STATUSES).optional(),
  stage: listOf(STAGES).optional(),
  priority: listOf(PRIORITIES).optional(),
  assignee: z.string().optional().describe("me, none, or a person's id or e-mail address"),
  requester: z.string().optional().describe("A person's id or e-mail address"),
  team: z.string().optional().describe("Id or slug"),
  product: z.string().optional().describe("Id or slug"),
  tag: z.string().optional(),
  search: z.string().optional().describe('Words, "phrases", -without, or; or a ticket\'s number'),
  sla: z.enum(SLA_FILTERS).optional().describe("Unresolved and near a target, or past one; agents only"),
  createdFrom: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .optional(),
  createdTo: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .optional(),
  sort: z.enum(TICKET_SORTS).default("newest"),
  limit: Limit(100, 25),
  cursor: z.string().optional(),
});
