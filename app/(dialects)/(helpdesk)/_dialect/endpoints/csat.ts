import { z } from "zod";
import { readRatingLink } from "@/lib/domain/csat/list";
import { rateByToken } from "@/lib/domain/csat/rate";
import { RATING_SCORES, type RatingScore } from "@/lib/domain/csat/rating";
import { InvalidInput } from "@/lib/domain/errors";
import { ok } from "@/lib/http/result";
import { localeOfRequest } from "@/lib/i18n/language-cookies";
import { inLanguage, LANGUAGE_PARAMETER, parseLocale } from "@/lib/i18n/locales";
import { helpdesk } from "..";
import { RATING_PAGE_HEADERS, ratingPage, wantsPage } from "../rating-page";
import { WireOk } from "../schemas";

const tags = ["Helpdesk: customer satisfaction"];
const params = z.object({ token: z.string() });

/** Scanners follow the links of a mail before people do: looking must not rate. */
export const ratingPageEndpoint = helpdesk.route({
  operation: {
    id: "helpdeskRatingPage",
    method: "GET",
    path: "/csat/{token}",
    summary: "Show the form on which a requester rates how their ticket was solved",
    description:
      "HTML for every browser, without scripts, in the language of the mail. Looking at it rates nothing. An unknown token gets a form too.",
    tags,
  },
  authenticate: ["anonymous"],
  params,
  handler: async ({ ctx, params, request }) => ({
    body: ratingPage(await readRatingLink(ctx, params.token), localeOfRequest(request)),
    headers: RATING_PAGE_HEADERS,
  }),
});

export const rateEndpoint = helpdesk.route({
  operation: {
    id: "helpdeskRate",
    method: "POST",
    path: "/csat/{token}",
    summary: "Rate how a ticket was solved",
    description:
      "Once, within 30 days of the resolution. A browser that wants HTML is sent on to a page that says thanks.",
    answers: { 303: "To browsers: the page that says thanks" },
    tags,
  },
  authenticate: ["anonymous"],
  params,
  accepts: ["form", "json"],
  body: z
    .object({
      score: z
        .unknown()
        .optional()
        .meta({ type: "string", enum: [...RATING_SCORES] }),
      comment: z.string().optional(),
    })
    .optional()
    .meta({ id: "HelpdeskRating" }),
  response: WireOk,
  examples: { request: { score: "good", comment: "Quick and kind." }, response: { ok: true } },
  handler: async ({ ctx, params, body, request }) => {
    await rateByToken(ctx, params.token, { score: scoreOf(body?.score), comment: body?.comment });
    // Relative, so that whoever came by one of the API's other prefixes stays there.
    if (wantsPage(request)) {
      const asked = parseLocale(new URL(request.url).searchParams.get(LANGUAGE_PARAMETER));

      return { status: 303, headers: { Location: inLanguage("?rated", asked), "Cache-Control": "no-store" } };
    }

    return ok({ ok: true as const });
  },
});

/** The document has one error for it, and not one by field. */
function scoreOf(sent: unknown): RatingScore {
  const score = RATING_SCORES.find((known) => known === sent);
  if (!score) throw new InvalidInput([{ path: [], message: "invalid score", code: "custom" }]);

  return score;
}
