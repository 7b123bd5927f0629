import { defineDialect } from "@/lib/http/define-dialect";
import { STATUSES } from "@/lib/http/statuses";
import { renderError, WireError } from "./errors";

/** TinyDesk's API at its original addresses: customers and their programs, without credentials. See README.md. */
export const tinydesk = defineDialect({
  name: "tinydesk",
  title: "TinyDesk",
  about: "For customers and their programs, without credentials: submit a ticket and follow it.",
  authenticate: ["anonymous"],
  errors: STATUSES,
  renderError,
  errorBody: WireError,
  lenientContentType: true,
  cors: "any",
});
