import { defineDialect } from "@/lib/http/define-dialect";
import { ERRORS, Problem, renderError } from "./errors";

/** The desk's own API: everything our pages do, for programs too. Session cookie or API key. */
export const native = defineDialect({
  name: "native",
  authenticate: ["session", "apiKey"],
  errors: ERRORS,
  renderError,
  errorBody: Problem,
  idempotency: true,
  cors: "listed",
});
