import { z } from "zod";
import type { DomainError } from "@/lib/domain/errors";
import { chooseMail } from "@/lib/domain/mail/opt-out";
import { defineDialect, type ErrorTable, type RenderedError } from "@/lib/http/define-dialect";

/** Whatever is wrong with a token, it belongs to no mail. */
const ERRORS: ErrorTable = {
  UNAUTHENTICATED: 404,
  FORBIDDEN: 404,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  CONFLICT: 409,
  PRECONDITION_FAILED: 412,
  INVALID_INPUT: 404,
  INVALID_TRANSITION: 409,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** For mail programs: a line of text is all that they may show. */
export const mail = defineDialect({
  name: "mail",
  authenticate: ["anonymous"],
  errors: ERRORS,
  renderError: (error: DomainError): RenderedError => ({ body: `${error.message}\n` }),
});

const params = z.object({ token: z.string() });
const tags = ["Mail"];

/** A link that was only looked at, by a scanner say, must change nothing: people are asked on a page. */
export const unsubscribePage = mail.route({
  operation: {
    id: "unsubscribePage",
    method: "GET",
    path: "/mail/unsubscribe/{token}",
    summary: "Go to the page on which a mail's recipient chooses what they get",
    status: 303,
    tags,
  },
  params,
  handler: async ({ params: { token } }) => ({
    status: 303,
    headers: { Location: `/mail/preferences/${encodeURIComponent(token)}`, "Cache-Control": "no-store" },
  }),
});

/** One-click unsubscription (RFC 8058): mail programs POST here without a person looking. */
export const unsubscribe = mail.route({
  operation: {
    id: "unsubscribe",
    method: "POST",
    path: "/mail/unsubscribe/{token}",
    summary: "End the mail about a ticket",
    tags,
  },
  params,
  accepts: ["raw"],
  handler: async ({ ctx, params: { token } }) => {
    await chooseMail(ctx, token, { scope: "ticket", wanted: false });

    return {
      body: "You get no more mail about this ticket.\n",
      headers: { "Content-Type": "text/plain; charset=utf-8" },
    };
  },
});
