import { z } from "zod";
import type { DomainContext } from "@/lib/domain/context";
import type { DomainError } from "@/lib/domain/errors";
import { notFound } from "@/lib/domain/errors";
import { parseTicketKey } from "@/lib/domain/tickets/ticket-id";
import { type Tracking, trackTicket } from "@/lib/domain/tracking/track";
import { defineDialect, type ErrorTable } from "@/lib/http/define-dialect";
import { ok } from "@/lib/http/result";
import { toBadge } from "./badge";
import { toFeed } from "./feed";

/** Ways to follow a ticket from outside of its page; what is wrong is said in a line of text. */
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

export const following = defineDialect({
  name: "following",
  authenticate: ["anonymous"],
  errors: ERRORS,
  renderError: (error: DomainError) => ({ body: `${error.message}\n` }),
});

const params = z.object({ publicId: z.string().describe("TK-00042") });
const tags = ["Tracking"];

export const badgeEndpoint = following.route({
  operation: {
    id: "trackingBadge",
    method: "GET",
    path: "/track/{publicId}/badge.svg",
    summary: "A ticket's stage as a picture, for a README or a page",
    tags,
  },
  action: "ticket.track",
  params,
  handler: async ({ ctx, params }) => {
    const { tracked } = await find(ctx, params.publicId);

    return ok(toBadge(tracked), {
      "content-type": "image/svg+xml; charset=utf-8",
      "Cache-Control": "public, max-age=60",
      "Cross-Origin-Resource-Policy": "cross-origin",
      "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
    });
  },
});

export const feedEndpoint = following.route({
  operation: {
    id: "trackingFeed",
    method: "GET",
    path: "/track/{publicId}/feed.atom",
    summary: "What happens to a ticket, as an Atom feed (RFC 4287)",
    tags,
  },
  action: "ticket.track",
  params,
  handler: async ({ ctx, params }) => {
    const { tracked } = await find(ctx, params.publicId);

    return ok(toFeed(tracked), {
      "content-type": "application/atom+xml; charset=utf-8",
      "Cache-Control": "public, max-age=60",
    });
  },
});

function find(ctx: DomainContext, publicId: string): Promise<Tracking> {
  const key = parseTicketKey(publicId);
  if (!key) throw notFound("Ticket");

  return trackTicket(ctx, key);
}
