import { z } from "zod";
import { InvalidRatingToken } from "@/lib/domain/csat/token";
import { type DomainError, type InputIssue, InvalidInput, MissingScope } from "@/lib/domain/errors";
import type { ErrorTable, RenderedError } from "@/lib/http/define-dialect";
import { STATUSES } from "@/lib/http/statuses";

export const ERRORS: ErrorTable = { ...STATUSES, INVALID_TRANSITION: 400 };

export const WireError = z
  .union([
    z.object({ error: z.string() }),
    z.object({ errors: z.record(z.string(), z.string()).describe("What is wrong, by field") }),
  ])
  .meta({ id: "HelpdeskError" });

/** `{error}`, and for wrong fields `{errors: {field: message}}`. */
export function renderError(error: DomainError): RenderedError {
  if (error instanceof InvalidInput) return renderInvalid(error.issues);
  if (error instanceof InvalidRatingToken) return { body: { error: error.message } };
  if (error.code === "NOT_FOUND") return { body: { error: "not found" } };
  if (error.code === "RATE_LIMITED") return { body: { error: "rate limited" } };
  // The original's word for a missing role. Programs are told which scope their key lacks.
  if (error.code === "FORBIDDEN" && !(error instanceof MissingScope)) return { body: { error: "forbidden" } };

  return { body: { error: error.message } };
}

function renderInvalid(issues: InputIssue[]): RenderedError {
  // An address that can name nothing names nothing that there is.
  if (issues.some((issue) => issue.in === "path")) return { status: 404, body: { error: "not found" } };
  const whole = issues.find((issue) => issue.path.length === 0);
  if (whole) return { body: { error: whole.message } };

  const errors = new Map<string, string>();
  for (const issue of issues) {
    const field = wireField(issue);
    if (!errors.has(field)) errors.set(field, issue.message);
  }

  return { body: { errors: Object.fromEntries(errors) } };
}

/** The domain's own checks speak of its fields. */
const FIELDS: Readonly<Record<string, string>> = {
  subject: "title",
  body: "description",
  requester: "requester_id",
  assignee: "assignee_id",
  team: "team_id",
  metadata: "custom_json",
  scheduledAt: "scheduled_at",
  dueAt: "due_at",
  name: "display_name",
  user: "user_id",
};

/** The field as the client calls it, with the place within it: `custom_json.a.b`. Filters keep their own names. */
function wireField({ in: place, path: [field, ...rest] }: InputIssue): string {
  const name = String(field);
  const known = place === undefined && Object.hasOwn(FIELDS, name) ? FIELDS[name] : name;

  return [known, ...rest].join(".");
}
