import { InvalidInput } from "@/lib/domain/errors";
import { type DialectOptions, defineDialect } from "@/lib/http/define-dialect";
import { inputAt } from "@/lib/http/parse-input";
import { STATUSES } from "@/lib/http/statuses";

/** A dialect for tests of `lib/http` itself: its refusals show all that a dialect gets to see. */
export function sampleDialect(options: Partial<DialectOptions> = {}) {
  return defineDialect({
    name: "sample",
    authenticate: ["anonymous"],
    errors: STATUSES,
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
