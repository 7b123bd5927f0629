import { z } from "zod";
import type { DomainContext } from "@/lib/domain/context";
import { notFound } from "@/lib/domain/errors";
import { parseTicketKey } from "@/lib/domain/tickets/ticket-id";
import { type Tracking, trackTicket } from "@/lib/domain/tracking/track";
import { defineDialect } from "@/lib/http/define-dialect";
import { LINK_ERRORS, renderLine } from "@/lib/http/link-errors";
import { ok } from "@/lib/http/result";
import { toBadge } from "./badge";
import { toFeed } from "./feed";

/** Ways to follow a ticket from outside of its page. */
export const following = defineDialect({
  name: "following",
  authenticate: ["anonymous"],
  errors: LINK_ERRORS,
  renderError: renderLine,
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
