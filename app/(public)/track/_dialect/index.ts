import { z } from "zod";
import type { DomainContext } from "@/lib/domain/context";
import { notFound } from "@/lib/domain/errors";
import { parseTicketKey } from "@/lib/domain/tickets/ticket-id";
import { type Tracking, trackTicket } from "@/lib/domain/tracking/track";
import { defineDialect } from "@/lib/http/define-dialect";
import { LINK_ERRORS, renderLine } from "@/lib/http/link-errors";
import { ok } from "@/lib/http/result";
import { chooseLocale } from "@/lib/i18n/choose-locale";
import { LANGUAGE_PARAMETER, type Locale } from "@/lib/i18n/locales";
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
const query = z.object({
  [LANGUAGE_PARAMETER]: z.string().optional().describe("Its language: en, de, fr, es or ja; else by Accept-Language"),
});
const tags = ["Tracking"];

const CACHED = { "Cache-Control": "public, max-age=60", Vary: "Accept-Language" };

/** Many share them, so what one visitor has chosen on our pages does not matter. */
function localeFor(asked: string | undefined, { headers }: Request): Locale {
  return chooseLocale({ chosen: asked, acceptLanguage: headers.get("accept-language") });
}

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
  query,
  handler: async ({ ctx, params, query, request }) => {
    const { tracked } = await find(ctx, params.publicId);

    return ok(toBadge(tracked, localeFor(query.lang, request)), {
      "content-type": "image/svg+xml; charset=utf-8",
      ...CACHED,
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
  query,
  handler: async ({ ctx, params, query, request }) => {
    const { tracked } = await find(ctx, params.publicId);

    return ok(toFeed(tracked, localeFor(query.lang, request)), {
      "content-type": "application/atom+xml; charset=utf-8",
      ...CACHED,
    });
  },
});

function find(ctx: DomainContext, publicId: string): Promise<Tracking> {
  const key = parseTicketKey(publicId);
  if (!key) throw notFound("Ticket");

  return trackTicket(ctx, key);
}
