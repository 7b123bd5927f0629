import { z } from "zod";
import { type DomainError, type InputIssue, InvalidInput } from "@/lib/domain/errors";
import { UNKNOWN_REFERENCE } from "@/lib/domain/tickets/references";
import type { RenderedError } from "@/lib/http/define-dialect";

export const WireError = z
  .object({
    error: z.string(),
    details: z
      .record(z.string(), z.array(z.string()))
      .optional()
      .describe("With `Validation failed`: the messages by field; `request` stands for the whole of it"),
  })
  .meta({ id: "TinyDeskError" });

/** `{error}`, and for wrong input `{error: "Validation failed", details: {field: [message]}}`. */
export function renderError(error: DomainError): RenderedError {
  return error instanceof InvalidInput ? renderInvalid(error.issues) : { body: { error: error.message } };
}

function renderInvalid(issues: InputIssue[]): RenderedError {
  // Addresses hold nothing but a ticket's id and its token: what can be neither belongs to no ticket.
  if (issues.some((issue) => issue.in === "path" || issue.in === "query"))
    return { status: 404, body: { error: "Ticket not found" } };

  const unknown = issues.find((issue) => issue.code === UNKNOWN_REFERENCE);
  if (unknown) return { status: 404, body: { error: unknown.message } };

  const file = issues.find((issue) => issue.path[0] === "files");
  if (file) return { body: { error: file.message } };

  const byField = Map.groupBy(issues, wireField);
  const details = [...byField].map(([field, found]) => [field, [...new Set(found.map(toMessage))]]);

  return { body: { error: "Validation failed", details: Object.fromEntries(details) } };
}

/** The field as the client calls it; the domain's own checks speak of its fields. */
function wireField({ path: [field, part] }: InputIssue): string {
  if (field === undefined) return "request";
  if (field === "product") return "productSlug";
  if (field === "requester") return part === "name" ? "submitterName" : "submitterEmail";

  return String(field);
}

/** Messages stand alone on a page: a mere predicate ("must not be blank") is told of its field. */
function toMessage(issue: InputIssue): string {
  if (!/^[a-z]/.test(issue.message)) return issue.message;

  return [wireField(issue), ...issue.path.slice(1)].join(".").concat(" ", issue.message);
}
