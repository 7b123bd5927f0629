import { defineDialect } from "@/lib/http/define-dialect";
import { STATUSES } from "@/lib/http/statuses";
import { renderError, WireError } from "./errors";

/** TuraDesk's API at its original addresses, for programs and AI agents with a key. See README.md. */
export const turadesk = defineDialect({
  name: "turadesk",
  title: "TuraDesk",
  about: "For programs and AI agents with a key: create, find, change and answer tickets, and read statistics.",
  authenticate: ["apiKey"],
  errors: STATUSES,
  renderError,
  errorBody: WireError,
  lenientContentType: true,
  idempotency: true,
  cors: "listed",
});
