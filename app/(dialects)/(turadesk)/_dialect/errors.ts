import { z } from "zod";
import { type DomainError, type InputIssue, InvalidInput } from "@/lib/domain/errors";
import type { RenderedError } from "@/lib/http/define-dialect";

export const WireError = z.object({ error: z.string() }).meta({ id: "TuraDeskError" });

/** `{error}`: one sentence. Of several wrong fields the first one is told of. */
export function renderError(error: DomainError): RenderedError {
  if (error.code === "UNAUTHENTICATED") return { body: { error: "Unauthorized" } };

  return error instanceof InvalidInput ? renderInvalid(error.issues) : { body: { error: error.message } };
}

function renderInvalid(issues: InputIssue[]): RenderedError {
  // Addresses hold nothing but a ticket's id: what can be none belongs to no ticket.
  if (issues.some((issue) => issue.in === "path")) return { status: 404, body: { error: "Ticket not found" } };

  return { body: { error: issues[0] ? inWords(issues[0]) : "Invalid request" } };
}

/** What a verb finds wrong, in the words of TuraDesk's table. */
const OF_VERBS: Partial<Record<string, string>> = {
  requester: "Invalid email address",
  assignee: "Invalid assignee",
  cursor: "Invalid cursor",
  tag: "Invalid tag",
};

/** The schemas of this dialect speak its words already; a mere predicate ("must not be blank") is told of its field. */
function inWords({ in: place, path, message }: InputIssue): string {
  const known = OF_VERBS[String(path[0])];
  if (!place && known) return known;
  if (path.length === 0 || (place && !message.startsWith("must "))) return message;

  return `${path.join(".")} ${message}`;
}
