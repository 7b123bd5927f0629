import { z } from "zod";
import { EmailAddress } from "@/lib/domain/text";
import { BODY_MAX, PAGE_MAX, SUBJECT_MAX, TAG_MAX, TAGS_MAX } from "@/lib/domain/tickets/schemas";
import { fromPrefixedId } from "@/lib/domain/tickets/ticket-id";
import { FOLDED_STATUSES, PRIORITIES, statusesMeantBy } from "@/lib/domain/tickets/vocabulary";
import { TICKET_PREFIX } from "./vocabulary";

const PAGE_DEFAULT = 20;

const TicketId = z.string().transform((text, refinement) => {
  const id = fromPrefixedId(TICKET_PREFIX, text);
  if (id) return { id };
  refinement.addIssue({ code: "custom", message: "must look like tkt_…" });

  return z.NEVER;
});

export const TicketPath = z.object({ ticketId: TicketId.describe("`tkt_…`") });

const required = (field: string, orElse: string) =>
  z
    .string({ error: ({ input }) => (input === undefined || input === null ? `${field} is required` : orElse) })
    .regex(/\S/, `${field} is required`);

const text = (field: string, max: number) =>
  required(field, `${field} must be a string`).max(
    max,
    `${field} must be ${max.toLocaleString("en")} characters or fewer`,
  );

const NOT_TAGS = "tags must be an array of strings";
const Tags = z
  .array(
    z
      .string(NOT_TAGS)
      .regex(/\S/, "tags must not be blank")
      .max(TAG_MAX, `tags must be ${TAG_MAX} characters or fewer`),
    NOT_TAGS,
  )
  .max(TAGS_MAX, `tags must be ${TAGS_MAX} or fewer`);

const Priority = z.enum(PRIORITIES, "Invalid priority");
const Status = z.enum(FOLDED_STATUSES, "Invalid status");
const NOT_AN_OBJECT = "The request body must be a JSON object";

export const CreateBody = z
  .object(
    {
      subject: text("subject", SUBJECT_MAX),
      body: text("body", BODY_MAX).describe("Markdown"),
      email: required("email", "Invalid email address")
        .refine((address) => EmailAddress.safeParse(address).success, "Invalid email address")
        .meta({ format: "email" })
        .describe("The requester's"),
      // Programs that fill a record of theirs send "" for what they have no value for.
      priority: z
        .union([Priority, z.literal("")], "Invalid priority")
        .nullish()
        .transform((priority) => priority || undefined)
        .describe("medium when left out"),
      tags: Tags.nullish().transform((tags) => tags ?? undefined),
    },
    NOT_AN_OBJECT,
  )
  .meta({ id: "TuraDeskNewTicket" });

export const UpdateBody = z
  .object(
    {
      status: Status.nullish().transform((status) => status ?? undefined),
      assignee: z
        .string("Invalid assignee")
        .nullish()
        .describe("A person's id or e-mail address; null takes the ticket from whoever has it"),
      priority: Priority.nullish().transform((priority) => priority ?? undefined),
      tags: Tags.nullish()
        .transform((tags) => tags ?? undefined)
        .describe("Instead of the tags that it has"),
    },
    NOT_AN_OBJECT,
  )
  .meta({ id: "TuraDeskChanges" });

export const CommentBody = z
  .object(
    {
      body: text("body", BODY_MAX).describe("Markdown"),
      internal: z
        .boolean("internal must be true or false")
        .nullish()
        .transform((internal) => internal ?? false)
        .describe("Only agents see it; false when left out"),
    },
    NOT_AN_OBJECT,
  )
  .meta({ id: "TuraDeskNewComment" });

/** An empty value stands for none: `?status=&limit=20` is what a form sends. */
const filter = <S extends z.ZodType>(schema: S, message: string) =>
  z.union([z.literal("").transform(() => undefined), schema], message).optional();

const Limit = z
  .string()
  .regex(/^0*[1-9]\d*$/)
  .transform((digits) => Math.min(Number(digits), PAGE_MAX));

export const ListQuery = z.object({
  status: filter(Status.transform(statusesMeantBy), "Invalid status"),
  assignee: filter(z.string(), "Invalid assignee").describe("A person's id or e-mail address"),
  priority: filter(
    Priority.transform((priority) => [priority]),
    "Invalid priority",
  ),
  tag: filter(z.string(), "Invalid tag").describe("The whole tag"),
  limit: filter(Limit, "Invalid limit")
    .transform((limit) => limit ?? PAGE_DEFAULT)
    .describe(`1 to ${PAGE_MAX}, ${PAGE_DEFAULT} when left out; more than ${PAGE_MAX} means ${PAGE_MAX}`),
  cursor: filter(z.string(), "Invalid cursor").describe("`nextCursor` of the page before"),
});

const Timestamp = z.iso.datetime().describe("RFC 3339 in UTC");

export const WireTicketSummary = z
  .object({
    id: z.string(),
    subject: z.string(),
    priority: z.enum(PRIORITIES),
    status: z.enum(FOLDED_STATUSES),
    email: z.string().describe("The requester's"),
    tags: z.array(z.string()),
    assignee: z.string().nullable().describe("An e-mail address"),
    createdAt: Timestamp,
  })
  .meta({ id: "TuraDeskTicketSummary" });
export type WireTicketSummary = z.output<typeof WireTicketSummary>;

export const WireTicket = WireTicketSummary.extend({ body: z.string(), updatedAt: Timestamp }).meta({
  id: "TuraDeskTicket",
});
export type WireTicket = z.output<typeof WireTicket>;

export const WireComment = z
  .object({
    id: z.string(),
    body: z.string(),
    internal: z.boolean(),
    author: z.string().describe("An e-mail address"),
    createdAt: Timestamp,
  })
  .meta({ id: "TuraDeskComment" });
export type WireComment = z.output<typeof WireComment>;

export const WireConversation = WireTicket.extend({
  comments: z.array(WireComment).describe("Oldest first; of very long conversations the latest 1,000"),
}).meta({ id: "TuraDeskConversation" });

export const WireList = z
  .object({
    tickets: z.array(WireTicketSummary),
    nextCursor: z.string().nullable().describe("Null on the last page"),
    hasMore: z.boolean(),
  })
  .meta({ id: "TuraDeskList" });

export const WireClosed = z
  .object({ success: z.literal(true), message: z.literal("Ticket closed") })
  .meta({ id: "TuraDeskClosed" });

export const WireStats = z
  .object({
    byStatus: z.record(z.enum(FOLDED_STATUSES), z.int()),
    avgResolutionTimeHours: z.number().describe("From creation to resolution, to a tenth; 0 while nothing is resolved"),
    totalTickets: z.int(),
  })
  .meta({ id: "TuraDeskStats" });
export type WireStats = z.output<typeof WireStats>;
