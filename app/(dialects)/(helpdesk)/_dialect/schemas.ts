import { z } from "zod";
import { BODY_MAX } from "@/lib/domain/tickets/schemas";
import { parseTicketKey } from "@/lib/domain/tickets/ticket-id";
import { TICKET_SOURCES } from "@/lib/domain/tickets/vocabulary";
import { WIRE_ROLES, WIRE_STATUSES } from "./vocabulary";

const TicketId = z.string().transform((text, refinement) => {
  const key = parseTicketKey(text);
  if (key) return key;
  refinement.addIssue({ code: "custom", message: "names no ticket" });

  return z.NEVER;
});

export const TicketPath = z.object({ ticketId: TicketId.describe("A UUID, or the number: TKT-000042") });
export const RequesterPath = z.object({ requesterId: z.uuid() });

export const required = "is required";

/** Text that must be there, with a message of its own when it is not. */
export const requiredText = z
  .string({ error: ({ input }) => (input === undefined || input === null ? required : "must be a string") })
  .refine((text) => text.trim() !== "", required);

export const LoginBody = z
  .object({ username: requiredText.describe("An e-mail address, or a name that is unique"), password: requiredText })
  .meta({ id: "HelpdeskLogin" });

export const WireOk = z.object({ ok: z.literal(true) }).meta({ id: "HelpdeskOk" });

const Timestamp = z.iso.datetime().describe("RFC 3339 in UTC");
const optionalTime = Timestamp.optional();

export const WireMe = z
  .object({
    id: z.uuid(),
    external_id: z.string().nullable().describe("The subject at the identity provider"),
    email: z.string(),
    display_name: z.string(),
    roles: z.array(z.enum(WIRE_ROLES)),
  })
  .meta({ id: "HelpdeskMe" });

export const WireRequester = z
  .object({ id: z.uuid(), email: z.string(), display_name: z.string() })
  .meta({ id: "HelpdeskRequester" });
export type WireRequester = z.output<typeof WireRequester>;

export const NewRequesterBody = z
  .object({ email: requiredText.meta({ format: "email" }), display_name: requiredText })
  .meta({ id: "HelpdeskNewRequester" });

export const RequesterChangesBody = z
  .object({ email: z.string().meta({ format: "email" }).nullish(), display_name: z.string().nullish() })
  .meta({ id: "HelpdeskRequesterChanges" });

export const WireSla = z
  .object({
    policy_id: z.uuid(),
    response_elapsed_ms: z.int(),
    resolution_elapsed_ms: z.int(),
    response_target_mins: z.int(),
    resolution_target_mins: z.int(),
    paused: z.boolean(),
    reason: z.string().optional(),
  })
  .meta({ id: "HelpdeskSla" });
export type WireSla = z.output<typeof WireSla>;

export const WireTicket = z
  .object({
    id: z.uuid(),
    number: z.string().describe("TKT-000042"),
    title: z.string(),
    description: z.string().describe("Markdown"),
    requester_id: z.uuid(),
    assignee_id: z.uuid().optional(),
    team_id: z.uuid().optional(),
    priority: z.int().min(1).max(4).describe("1 is urgent, 4 is low"),
    urgency: z.int().min(1).max(4).optional(),
    category: z.string().optional(),
    subcategory: z.string().optional(),
    status: z.enum(Object.values(WIRE_STATUSES)),
    scheduled_at: optionalTime,
    due_at: optionalTime,
    source: z.enum(TICKET_SOURCES),
    custom_json: z.record(z.string(), z.unknown()),
    created_at: Timestamp,
    updated_at: Timestamp,
    sla: WireSla.optional(),
  })
  .meta({ id: "HelpdeskTicket", description: "What a ticket does not have is left out" });
export type WireTicket = z.output<typeof WireTicket>;

export const WireCreated = WireTicket.pick({ id: true, number: true, status: true }).meta({ id: "HelpdeskCreated" });

export const WireComment = z
  .object({
    id: z.uuid(),
    ticket_id: z.uuid(),
    author_id: z.uuid(),
    body_md: z.string().describe("Markdown"),
    is_internal: z.boolean(),
    created_at: Timestamp,
  })
  .meta({ id: "HelpdeskComment" });
export type WireComment = z.output<typeof WireComment>;

export const NewCommentBody = z
  .object({
    body_md: requiredText.max(BODY_MAX).describe("Markdown"),
    is_internal: z.boolean("must be true or false").nullish().describe("A note that only agents can read"),
    author_id: z.unknown().optional().describe("Ignored: the author is who asks"),
  })
  .meta({ id: "HelpdeskNewComment" });

export const WatcherPath = TicketPath.extend({ userId: z.uuid() });

export const NewWatcherBody = z
  .object({ user_id: requiredText.refine((text) => z.uuid().safeParse(text).success, "must be a UUID") })
  .meta({ id: "HelpdeskNewWatcher" });

export const WireId = z.object({ id: z.uuid() }).meta({ id: "HelpdeskId" });
