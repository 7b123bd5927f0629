import { z } from "zod";
import { atMost, EmailAddress } from "@/lib/domain/text";
import { BODY_MAX } from "@/lib/domain/tickets/schemas";
import { FOLDED_STATUSES, PRIORITIES } from "@/lib/domain/tickets/vocabulary";
import { parseDatetime, parseInteger, parseUuid } from "./parsers";
import { finding } from "./pydantic";

const SUBJECT_MAX = 255;
const LIMIT_MAX = 100;
const LIMIT = 20;

const Uuid = z.string().transform((text, refinement) => {
  const parsed = parseUuid(text);
  if ("value" in parsed) return parsed.value;
  const { error } = parsed;
  refinement.addIssue(finding("uuid_parsing", `Input should be a valid UUID, ${error}`, { error }));

  return z.NEVER;
});

export const TicketPath = z.object({ ticket_id: Uuid.meta({ format: "uuid" }) });

/** FastAPI takes the last of values that are given more than once. */
function last(sent: unknown): unknown {
  return Array.isArray(sent) ? sent.at(-1) : sent;
}

function integer(byDefault: number, min: number, max = Number.MAX_SAFE_INTEGER) {
  const Read = z.string().transform((text, refinement) => {
    const value = parseInteger(text);
    if (value === null) {
      const msg = "Input should be a valid integer, unable to parse string as an integer";
      refinement.addIssue(finding("int_parsing", msg));
    } else if (value < min) {
      const msg = `Input should be greater than or equal to ${min}`;
      refinement.addIssue(finding("greater_than_equal", msg, { ge: min }));
    } else if (value > max) {
      refinement.addIssue(finding("less_than_equal", `Input should be less than or equal to ${max}`, { le: max }));
    } else return value;

    return z.NEVER;
  });
  const bounds = { minimum: min, ...(max < Number.MAX_SAFE_INTEGER && { maximum: max }) };

  return z.preprocess(last, Read.default(byDefault)).meta({ type: "integer", default: byDefault, ...bounds });
}

/** `round` decides between two milliseconds, so that a bound between them keeps its meaning. */
function moment(round: "up" | "down", description: string) {
  const Read = z.string().transform((text, refinement) => {
    const parsed = parseDatetime(text);
    if ("value" in parsed) return toDate(parsed.value.ms + (round === "up" && parsed.value.hasRest ? 1 : 0));
    const { error } = parsed;
    const msg = `Input should be a valid datetime or date, ${error}`;
    refinement.addIssue(finding("datetime_from_date_parsing", msg, { error }));

    return z.NEVER;
  });

  return z.preprocess(last, Read.optional()).meta({ type: "string", format: "date-time", description });
}

const FIRST_MS = Date.UTC(1900, 0, 1);
const LAST_MS = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** No ticket is older or newer than what PostgreSQL and we can both say. */
function toDate(ms: number): Date {
  return new Date(Math.min(Math.max(ms, FIRST_MS), LAST_MS));
}

export const ListQuery = z.object({
  status: z.preprocess(last, z.enum(FOLDED_STATUSES).optional()),
  start_date: moment("up", "Tickets made then or later; ISO 8601, UTC unless it names a zone"),
  end_date: moment("down", "Tickets made then or earlier"),
  limit: integer(LIMIT, 1, LIMIT_MAX),
  offset: integer(0, 0),
});

const Email = z.string().superRefine((text, refinement) => {
  if (EmailAddress.safeParse(text).success) return;
  const reason = complaintAbout(text.trim());
  refinement.addIssue(finding("value_error", `value is not a valid email address: ${reason}`, { reason }));
});

/** In the words of Python's `email-validator`. */
function complaintAbout(address: string): string {
  const at = address.lastIndexOf("@");
  if (at < 0) return "An email address must have an @-sign.";
  if (at === 0) return "There must be something before the @-sign.";
  if (at === address.length - 1) return "There must be something after the @-sign.";
  if (!address.slice(at).includes(".")) return "The part after the @-sign is not valid. It should have a period.";

  return "The email address is not valid.";
}

const fields = {
  subject: z.string().min(1).check(atMost(SUBJECT_MAX)).meta({ maxLength: SUBJECT_MAX }),
  description: z.string().min(1).check(atMost(BODY_MAX)).meta({ maxLength: BODY_MAX }),
  status: z.enum(FOLDED_STATUSES),
  priority: z.enum(PRIORITIES).nullish(),
  requester_email: Email.nullish().describe("The person the ticket is raised for; the key's owner without one"),
  metadata: z.record(z.string(), z.unknown()).nullish().describe("A category, for instance, belongs here"),
};

export const CreateBody = z
  .object({
    ...fields,
    status: fields.status.nullish().describe("Defaults to open"),
  })
  .meta({ id: "AurionNewTicket" });

/** A field left out stays as it is; null empties priority, requester and metadata. */
export const UpdateBody = z
  .object({ ...fields, ...z.object(fields).pick({ subject: true, description: true, status: true }).partial().shape })
  .meta({ id: "AurionTicketChanges" });

const Timestamp = z.iso.datetime().nullable();

export const WireTicket = z
  .object({
    id: z.uuid(),
    subject: z.string(),
    description: z.string(),
    status: z.enum(FOLDED_STATUSES),
    priority: z.enum(PRIORITIES).nullable().describe("Null while nobody has set one"),
    requester_email: z.string().nullable().describe("Null while nobody has named one"),
    external_provider: z
      .string()
      .nullable()
      .describe("The ITSM provider that mirrors the ticket, such as freshservice"),
    external_ticket_id: z.string().nullable(),
    external_ticket_url: z.string().nullable(),
    metadata: z.record(z.string(), z.unknown()),
    created_at: Timestamp,
    updated_at: Timestamp,
  })
  .meta({ id: "AurionTicket" });
export type WireTicket = z.output<typeof WireTicket>;

export const WireTicketList = z
  .object({
    tickets: z.array(WireTicket),
    total: z.int().describe("How many match, whatever the page"),
    limit: z.int(),
    offset: z.int(),
  })
  .meta({ id: "AurionTicketList" });

export const WireHealth = z
  .object({ status: z.literal("ok"), environment: z.enum(["production", "sandbox"]), version: z.string() })
  .meta({ id: "AurionHealth" });
