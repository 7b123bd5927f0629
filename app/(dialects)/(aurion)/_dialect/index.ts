import { defineDialect } from "@/lib/http/define-dialect";
import { ERRORS, renderError, WireError } from "./errors";

/** Aurion's API at its original addresses: programs with a key, errors as FastAPI words them. See README.md. */
export const aurion = defineDialect({
  name: "aurion",
  title: "Aurion",
  about: "For IT service programs with an API key: create, list, read and change tickets.",
  authenticate: ["apiKey"],
  errors: ERRORS,
  renderError,
  errorBody: WireError,
  unreadable: 400,
  lenientContentType: true,
  cors: "listed",
});
