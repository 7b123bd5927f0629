import { z } from "zod";
import { TICKET_SOURCES } from "@/lib/domain/tickets/vocabulary";
import { required } from "./schemas";
import { priorityOf, statusOf } from "./vocabulary";

const TITLE_MIN = 3;
const ONE_TO_FOUR = "must be a number from 1 to 4";

const text = z.string("must be a string");
const uuid = z.uuid("must be a UUID");
const scale = z.int(ONE_TO_FOUR).min(1, ONE_TO_FOUR).max(4, ONE_TO_FOUR);

const moment = z.iso.datetime({ offset: true, error: "must be an RFC 3339 time" }).transform((iso) => new Date(iso));

const customJson = z
  .record(z.string(), z.unknown(), "must be an object")
  .describe("Anything of yours, as one object of up to 16 KiB");

const priority = z
  .unknown()
  .transform((value, refinement) => {
    const found = priorityOf(value);
    if (found) return found;
    const missing = value === undefined || value === null;
    refinement.addIssue({
      code: "custom",
      message: missing ? required : "must be a number from 1 (urgent) to 4 (low)",
    });

    return z.NEVER;
  })
  .meta({ anyOf: [{ type: "integer", minimum: 1, maximum: 4 }, { enum: ["urgent", "high", "medium", "low"] }] });

const status = text
  .transform((word, refinement) => {
    const found = statusOf(word);
    if (found) return found;
    refinement.addIssue({ code: "custom", message: "must be New, Open, Pending, Resolved or Closed" });

    return z.NEVER;
  })
  .meta({ enum: ["New", "Open", "Pending", "Resolved", "Closed"] });

const optional = {
  urgency: scale.nullish(),
  custom_json: customJson.nullish(),
  scheduled_at: moment.nullish(),
  due_at: moment.nullish(),
  assignee_id: uuid.nullish().describe("Agents only"),
};

export const NewTicketBody = z
  .object({
    title: z
      .string({ error: ({ input }) => (input === undefined || input === null ? required : "must be a string") })
      .trim()
      .min(TITLE_MIN, `must have at least ${TITLE_MIN} characters`),
    description: text.nullish().describe("Markdown; the title when left out"),
    requester_id: z.uuid({
      error: ({ input }) => (input === undefined || input === null ? required : "must be a UUID"),
    }),
    priority,
    category: text.min(1, "must not be empty").nullish(),
    subcategory: text.min(1, "must not be empty").nullish(),
    ...optional,
    team_id: uuid.nullish().describe("Agents only"),
    source: z.enum(TICKET_SOURCES, "must be web, email or api").nullish().describe("`web` when left out"),
  })
  .meta({ id: "HelpdeskNewTicket" });
export type NewTicketBody = z.output<typeof NewTicketBody>;

export const TicketChangesBody = z
  .object({ status: status.nullish(), priority: priority.nullish(), ...optional })
  .meta({ id: "HelpdeskTicketChanges", description: "What is left out, or null, stays as it is" });
export type TicketChangesBody = z.output<typeof TicketChangesBody>;
