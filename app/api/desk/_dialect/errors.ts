import { z } from "zod";
import { type DomainError, type ErrorCode, InvalidInput } from "@/lib/domain/errors";
import type { ErrorTable, RefusedRequest, RenderedError } from "@/lib/http/define-dialect";
import { STATUSES } from "@/lib/http/statuses";

export const ERRORS: ErrorTable = { ...STATUSES, INVALID_INPUT: 422 };

export const TITLES: Record<ErrorCode, string> = {
  UNAUTHENTICATED: "Not signed in",
  FORBIDDEN: "Not allowed",
  NOT_FOUND: "Not found",
  METHOD_NOT_ALLOWED: "Method not allowed",
  CONFLICT: "Conflict",
  PRECONDITION_FAILED: "Changed in the meantime",
  INVALID_INPUT: "Invalid input",
  INVALID_TRANSITION: "Not possible from here",
  PAYLOAD_TOO_LARGE: "Too large",
  UNSUPPORTED_MEDIA_TYPE: "Unsupported media type",
  RATE_LIMITED: "Too many requests",
  UNAVAILABLE: "Not available right now",
  INTERNAL: "Internal server error",
};

export const Problem = z
  .object({
    type: z.string().describe("A page that explains this kind of problem"),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe("What is wrong with this request, in words that may be shown"),
    code: z.string().describe("For programs: stable, unlike the words"),
    requestId: z.string().describe("Name it when you ask us; it is in our log"),
    errors: z
      .array(z.object({ in: z.string(), path: z.string(), message: z.string() }))
      .optional()
      .describe("Every field that is wrong, in order"),
  })
  .meta({ id: "Problem", description: "RFC 9457" });

/** RFC 9457 problem details; malformed documents are 400, well-formed ones that break a rule 422. */
export function renderError(error: DomainError, { status, requestId }: RefusedRequest): RenderedError {
  const actual = isUnreadable(error) ? 400 : status;
  const body: z.output<typeof Problem> = {
    type: `/docs/api/errors#${problemId(error.code)}`,
    title: TITLES[error.code],
    status: actual,
    detail: error.message,
    code: error.code,
    requestId,
    ...(error instanceof InvalidInput && { errors: fieldErrors(error) }),
  };

  return { status: actual, body, headers: { "content-type": "application/problem+json" } };
}

/** The anchor of a code on the page that explains it. */
export function problemId(code: ErrorCode): string {
  return code.toLowerCase().replaceAll("_", "-");
}

function isUnreadable(error: DomainError): boolean {
  return (
    error instanceof InvalidInput &&
    error.issues.some(({ code }) => /^(invalid_json|invalid_form|too_deep)$/.test(code))
  );
}

function fieldErrors(error: InvalidInput) {
  return error.issues.map((issue) => ({
    in: issue.in ?? "body",
    path: issue.path.join("."),
    message: issue.message,
  }));
}
