import { InvalidInput } from "@/lib/domain/errors";
import { type DialectOptions, defineDialect, type ErrorTable } from "@/lib/http/define-dialect";
import { inputAt } from "@/lib/http/parse-input";

const ERRORS: ErrorTable = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  CONFLICT: 409,
  PRECONDITION_FAILED: 412,
  INVALID_INPUT: 400,
  INVALID_TRANSITION: 409,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** A dialect for tests of `lib/http` itself: its refusals show all that a dialect gets to see. */
export function sampleDialect(options: Partial<DialectOptions> = {}) {
  return defineDialect({
    name: "sample",
    authenticate: ["anonymous"],
    errors: ERRORS,
    renderError: (error, { input }) => ({
      body: {
        error: error.message,
        issues:
          error instanceof InvalidInput ? error.issues.map((issue) => ({ ...issue, got: inputAt(input, issue) })) : [],
      },
    }),
    ...options,
  });
}
