import { z } from "zod";
import { type DomainError, type ErrorCode, type InputIssue, InvalidInput, RateLimited } from "@/lib/domain/errors";
import { REFUSED_BY_PROVIDER } from "@/lib/domain/mirrors/create";
import type { ErrorTable, RefusedRequest, RenderedError } from "@/lib/http/define-dialect";
import { STATUSES } from "@/lib/http/statuses";
import { jsonErrorIn } from "./json-error";
import { toWireIssue, type WireIssue } from "./pydantic";

export const ERRORS: ErrorTable = { ...STATUSES, INVALID_INPUT: 422 };

export const WireError = z
  .object({
    detail: z.union([
      z.string(),
      z.array(
        z.object({
          type: z.string().describe("`missing`, `string_too_long`, … as Pydantic 2 names them"),
          loc: z
            .array(z.union([z.string(), z.int()]))
            .describe("Where: `body`, `query`, `path` or `header`, then the field"),
          msg: z.string(),
          input: z.unknown().describe("What was sent there"),
          ctx: z.record(z.string(), z.unknown()).optional(),
        }),
      ),
    ]),
  })
  .meta({ id: "AurionError", description: "A sentence, or with 422 everything that is wrong in field order" });

/** `{detail}`: a sentence; for a malformed request FastAPI's list of what is wrong. */
export function renderError(error: DomainError, { input }: RefusedRequest): RenderedError {
  if (error instanceof InvalidInput) return renderInvalid(error.issues, input);
  if (error instanceof RateLimited) {
    return { body: { detail: `Rate limit exceeded. Retry after ${error.retryAfterSeconds} seconds.` } };
  }

  return { body: { detail: sentenceOf(error) } };
}

/** A path or method that is not there: FastAPI says so in words of its own. */
const PLAIN: Partial<Record<ErrorCode, string>> = { METHOD_NOT_ALLOWED: "Method Not Allowed" };

function sentenceOf({ code, message }: DomainError): string {
  return message === "Path not found" ? "Not Found" : (PLAIN[code] ?? message);
}

/** A well-formed request that asks for what it cannot have: 400 and a sentence, not FastAPI's list of fields. */
export function rejected(message: string): InvalidInput {
  return new InvalidInput([{ in: "body", path: [], message, code: REJECTED }]);
}

const REJECTED = "rejected";

function renderInvalid(issues: InputIssue[], input: RefusedRequest["input"]): RenderedError {
  const refusal = issues.find(({ code }) => code === REJECTED);
  if (refusal) return { status: 400, body: { detail: refusal.message } };
  const unreadable = issues.find(({ code }) => code === "invalid_json" || code === "too_deep");
  if (unreadable) return renderUnreadable(unreadable);
  const refused = issues.find(({ code }) => code === REFUSED_BY_PROVIDER);
  if (refused) return { status: 400, body: { detail: refused.message } };
  // FastAPI takes `null` for no body at all.
  const missing = input.body === null && issues.find((issue) => issue.in === "body" && issue.path.length === 0);
  const told = missing ? [{ ...missing, code: "missing_body" }] : issues.map(atWireField);

  return { body: { detail: told.map((issue) => toWireIssue(issue, input)) } };
}

function renderUnreadable({ params }: InputIssue): RenderedError {
  const flaw = typeof params?.text === "string" ? jsonErrorIn(params.text) : null;
  if (!flaw) return { status: 400, body: { detail: "There was an error parsing the body" } };
  const issue: WireIssue = {
    type: "json_invalid",
    loc: ["body", flaw.position],
    msg: "JSON decode error",
    input: {},
    ctx: { error: flaw.error },
  };

  return { body: { detail: [issue] } };
}

const WIRE_NAMES: Record<string, string> = { body: "description", requester: "requester_email" };

/** The field as the client calls it; the domain's own checks speak of its fields, which all came in the body. */
function atWireField(issue: InputIssue): InputIssue {
  if (issue.in === "header") return { ...issue, path: issue.path.map((name) => String(name).toLowerCase()) };
  if (issue.in !== undefined) return issue;
  const [field, ...rest] = issue.path;
  const name = WIRE_NAMES[String(field)];

  return { ...issue, in: "body", path: name ? [name] : field === undefined ? [] : [field, ...rest] };
}
