import { z } from "zod";
import { LOCALES } from "@/lib/i18n/locales";
import { PersonReference, SlugReference } from "../references";
import { SLA_FILTERS } from "../sla/ticket-sla";
import { EmailAddress, jsonObject, line, Moment, prose, WebAddress } from "../text";
import { ASSUMED_PRIORITY, PRIORITIES, STAGES, TICKET_SOURCES, TICKET_STATUSES } from "./vocabulary";

export const SUBJECT_MAX = 256;
export const BODY_MAX = 65_536;
export const TAGS_MAX = 50;
export const TAG_MAX = 64;
export const METADATA_MAX_BYTES = 16_384;
export const SCREENSHOTS_MAX = 3;
export const PAGE_MAX = 100;

/** Distinct, in the order in which they were first named. */
export const Tags = z
  .array(line(TAG_MAX))
  .max(TAGS_MAX)
  .transform((tags) => [...new Set(tags)]);

const details = {
  subject: line(SUBJECT_MAX),
  body: prose(BODY_MAX),
  priority: z.enum(PRIORITIES),
  urgency: z.int().min(1).max(4).nullable(),
  category: line(100).nullable(),
  subcategory: line(100).nullable(),
  tags: Tags,
  metadata: jsonObject(METADATA_MAX_BYTES),
  language: z.enum(LOCALES).nullable(),
  scheduledAt: Moment.nullable(),
  dueAt: Moment.nullable(),
};

/** A picture: an upload of ours by its signed token, or an address elsewhere. */
export const Screenshot = z
  .object({ upload: z.string().optional(), url: WebAddress.optional() })
  .transform(({ upload, url }, refinement) => {
    if (upload !== undefined) return { upload } as const;
    if (url !== undefined) return { url } as const;
    refinement.addIssue({ code: "custom", message: "needs an upload or a url" });

    return z.NEVER;
  });

/** A person who is known by id, or one to find or make by e-mail address. */
const Requester = z
  .object({ id: z.uuid().optional(), email: EmailAddress.optional(), name: line(200).nullish() })
  .transform(({ id, email, name }, refinement) => {
    if (id !== undefined) return { id };
    if (email !== undefined) return { email, name };
    refinement.addIssue({ code: "custom", path: ["email"], message: "is required" });

    return z.NEVER;
  });

export const CreateTicketInput = z.object({
  subject: details.subject,
  body: details.body,
  /** Left out, it is whoever asks. */
  requester: Requester.nullish(),
  product: SlugReference.nullish(),
  /** Null: nobody has set it, see `Ticket.assumed`. */
  priority: details.priority.nullable().default(ASSUMED_PRIORITY),
  tags: details.tags.default([]),
  metadata: details.metadata.default({}),
  urgency: details.urgency.default(null),
  category: details.category.default(null),
  subcategory: details.subcategory.default(null),
  /** The requester's; null when it is not known. */
  language: details.language.default(null),
  scheduledAt: details.scheduledAt.default(null),
  dueAt: details.dueAt.default(null),
  source: z.enum(TICKET_SOURCES).default("api"),
  screenshots: z.array(Screenshot).max(SCREENSHOTS_MAX, `at most ${SCREENSHOTS_MAX} screenshots`).default([]),
  // For agents and keys only: whoever reports a problem does not decide who works on it.
  status: z.enum(TICKET_STATUSES).optional(),
  assignee: PersonReference.nullish(),
  team: SlugReference.nullish(),
});
export type CreateTicketInput = z.input<typeof CreateTicketInput>;

/** What may be changed; a field left out stays as it is, null empties it. */
export const TicketChanges = z
  .object({
    ...details,
    status: z.enum(TICKET_STATUSES),
    stage: z.enum(STAGES),
    /** Null: nobody has set it, see `Ticket.assumed`. */
    priority: details.priority.nullable(),
    /** Null: whoever asks. */
    requester: PersonReference.nullable(),
    assignee: PersonReference.nullable(),
    team: SlugReference.nullable(),
    product: SlugReference.nullable(),
  })
  .partial();
export type TicketChanges = z.input<typeof TicketChanges>;

export const TICKET_SORTS = ["newest", "oldest", "updated", "priority", "sla"] as const;
export type TicketSort = (typeof TICKET_SORTS)[number];

const Assignee = z.union([z.literal("me"), z.literal("none"), PersonReference]);
const NAMED_MAX = 50;

export const TicketFilter = z.object({
  status: z.array(z.enum(TICKET_STATUSES)).optional(),
  stage: z.array(z.enum(STAGES)).optional(),
  priority: z.array(z.enum(PRIORITIES)).optional(),
  /** `me`, `none`, or a person; any of several. */
  assignee: z.union([Assignee, z.array(Assignee).min(1).max(NAMED_MAX)]).optional(),
  requester: PersonReference.optional(),
  team: z.union([SlugReference, z.array(SlugReference).min(1).max(NAMED_MAX)]).optional(),
  product: SlugReference.optional(),
  tag: line(TAG_MAX).optional(),
  /** Words as in a web search: quotes for phrases, a minus for "not", or. */
  search: line(500).optional(),
  /** Agents only, like the sort by it: targets that are near, or missed. */
  sla: z.enum(SLA_FILTERS).optional(),
  createdFrom: Moment.optional(),
  createdTo: Moment.optional(),
});
export type TicketFilter = z.output<typeof TicketFilter>;

/** The filters that index and tallies answer at any size, for lists that count and skip. */
export const TicketSpan = TicketFilter.pick({ status: true, createdFrom: true, createdTo: true });
export type TicketSpan = z.output<typeof TicketSpan>;

export const ListTicketsInput = TicketFilter.extend({
  sort: z.enum(TICKET_SORTS).default("newest"),
  limit: z.int().min(1).max(PAGE_MAX).default(25),
  cursor: z.string().max(512).optional(),
});
export type ListTicketsInput = z.input<typeof ListTicketsInput>;
