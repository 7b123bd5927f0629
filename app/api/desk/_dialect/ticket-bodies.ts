import { z } from "zod";
import { BODY_MAX, SCREENSHOTS_MAX, SUBJECT_MAX, TAG_MAX, TAGS_MAX } from "@/lib/domain/tickets/schemas";
import { PRIORITIES, STAGES, TICKET_STATUSES } from "@/lib/domain/tickets/vocabulary";
import { LOCALES } from "@/lib/i18n/locales";

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

// What the wire adds to the domain's rules is only that dates are text; lengths and references are the domain's to judge,
// and told here for the reference (.meta) only.
const fields = {
  subject: z.string().meta({ minLength: 1, maxLength: SUBJECT_MAX }),
  body: z.string().meta({ description: "Markdown", minLength: 1, maxLength: BODY_MAX }),
  priority: z.enum(PRIORITIES),
  urgency: z.int().meta({ minimum: 1, maximum: 4 }).nullable(),
  category: z.string().nullable(),
  subcategory: z.string().nullable(),
  tags: z.array(z.string().meta({ maxLength: TAG_MAX })).meta({ maxItems: TAGS_MAX }),
  metadata: z.record(z.string(), z.unknown()),
  language: z.enum(LOCALES).nullable().describe("The requester's, in which mails are (BCP 47); null: English"),
  scheduledAt: instant.nullable(),
  dueAt: instant.nullable(),
  status: z.enum(TICKET_STATUSES),
  assignee: z.string().nullable().describe("A person's id or e-mail address; null for nobody"),
  team: z.string().nullable().describe("Id or slug"),
  product: z.string().nullable().describe("Id or slug"),
};

export const CreateTicketBody = z
  .strictObject({
    ...z.object(fields).partial().required({ subject: true, body: true }).shape,
    requester: z
      .strictObject({ id: z.uuid().optional(), email: z.string().optional(), name: z.string().nullish() })
      .describe("Somebody known by id, or anybody by e-mail address"),
    screenshots: z
      .array(z.strictObject({ upload: z.string().optional(), url: z.string().optional() }))
      .optional()
      .describe(`At most ${SCREENSHOTS_MAX}: tokens from /api/desk/uploads, or addresses of pictures`),
  })
  .meta({ id: "NewTicket" });

export const UpdateTicketBody = z
  .strictObject({
    ...z.object(fields).partial().shape,
    stage: z.enum(STAGES).optional(),
    requester: z.string().optional(),
  })
  .meta({ id: "TicketChanges" });

const { status, priority, tags, assignee, team, product } = fields;

export const BulkChangesBody = z
  .strictObject({
    ...z.object({ status, priority, assignee, team, product, addTags: tags, removeTags: tags }).partial().shape,
    stage: z.enum(STAGES).optional(),
  })
  .meta({ id: "BulkChanges" });
