import { defineDialect } from "@/lib/http/define-dialect";
import { CREDENTIALS } from "./credentials";
import { ERRORS, renderError, WireError } from "./errors";
import { pageFor } from "./pages";
import { refusedRating } from "./rating-page";

/** The Helpdesk API at its original addresses, which are the root's. See README.md. */
export const helpdesk = defineDialect({
  name: "helpdesk",
  title: "Helpdesk",
  about: "For front ends of agents and requesters: sign in, work on tickets, listen to what happens.",
  authenticate: CREDENTIALS,
  errors: ERRORS,
  renderError: (error, refused) => refusedRating(error, refused) ?? renderError(error),
  errorBody: WireError,
  lenientContentType: true,
  // Programs that keep cookies say nothing of their origin; browsers always do.
  origin: "ifSent",
  cors: {
    allowMethods: "GET, POST, PATCH, PUT, DELETE, OPTIONS",
    allowHeaders: "Authorization, Content-Type, X-Requested-With",
    refuseOthers: true,
  },
  headers: { "Content-Security-Policy": "default-src 'none'" },
  pageFor,
});
