import { defineDialect } from "@/lib/http/define-dialect";
import { ERRORS, Problem, renderError } from "./errors";

/** The desk's own API: everything our pages do, for programs too. Session cookie or API key. */
export const native = defineDialect({
  name: "native",
  title: "Glassdesk",
  about: "The desk's own API: everything that its pages do.",
  authenticate: ["session", "apiKey"],
  errors: ERRORS,
  renderError,
  errorBody: Problem,
  errorMediaType: "application/problem+json",
  unreadable: 400,
  idempotency: true,
  cors: "listed",
});
