import { createHash } from "node:crypto";
import type { readRatingLink } from "@/lib/domain/csat/list";
import { RATING_COMMENT_MAX } from "@/lib/domain/csat/rating";
import type { DomainError } from "@/lib/domain/errors";
import { publicId } from "@/lib/domain/tickets/ticket-id";
import { html, SafeHtml } from "@/lib/html";
import type { RefusedRequest, RenderedError } from "@/lib/http/define-dialect";
import { localeOfRequest } from "@/lib/i18n/language-cookies";
import type { Locale } from "@/lib/i18n/locales";
import { translate } from "@/lib/i18n/translate";

const STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#16202a, #eef2f4); --soft: light-dark(#52606b, #a9b4bc);
  --line: light-dark(#d8dee2, #3a444c); --paper: light-dark(#fff, #14191d); --accent: light-dark(#136b78, #59c3cf) }
* { box-sizing: border-box }
body { margin: 0; padding: 10vh 1rem 2rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif }
main { max-width: 30rem; margin: 0 auto }
h1 { margin: 0 0 .25rem; font-size: 1.5rem; line-height: 1.25 }
p { margin: 0 0 1.25rem; color: var(--soft); overflow-wrap: anywhere }
label { display: block; margin-bottom: .25rem; font-weight: 600 }
textarea { width: 100%; min-height: 6rem; margin-bottom: 1rem; padding: .5rem .75rem; border: 1px solid var(--line);
  border-radius: .5rem; background: transparent; color: inherit; font: inherit }
.scores { display: flex; gap: .75rem }
button { flex: 1; min-height: 3rem; border: 1px solid var(--line); border-radius: .5rem; background: transparent;
  color: inherit; font: inherit; font-weight: 600; cursor: pointer }
button:hover { border-color: var(--accent); color: var(--accent) }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
`;

const STYLE_HASH = createHash("sha256").update(STYLE).digest("base64");

/** The address is a secret, and says so to nobody else; to us the form still has to say where it comes from. */
export const RATING_PAGE_HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "Content-Security-Policy": `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  "Referrer-Policy": "same-origin",
  "Cache-Control": "no-store",
  "X-Robots-Tag": "noindex",
};

/** Whether a person looks at the answer. */
export function wantsPage(request: Request): boolean {
  return request.headers.get("accept")?.includes("text/html") ?? false;
}

type Link = Awaited<ReturnType<typeof readRatingLink>>;

/** What the link of a mail leads to. To a token of nobody's it says no more than that there is a form. */
export function ratingPage(link: Link, locale: Locale): string {
  const t = translate(locale, "rating");
  if (!link) return question(locale, t("about"));
  const { ticket, standing } = link;
  const about = `${publicId(ticket.number)} ${ticket.subject}`;
  if (standing.state === "open") return question(locale, about);
  if (standing.state === "expired") {
    const late = html`<h1>${t("lateTitle")}</h1><p>${t("lateText")}</p><p>${about}</p>`;

    return page(locale, t("lateMeta"), late);
  }
  const thanks = translate(locale, "track")("ratedTitle");
  const heard = t(standing.rating.score === "good" ? "glad" : "sorry");

  return page(locale, t("thanks"), html`<h1>${thanks}</h1><p>${heard}</p><p>${about}</p>`);
}

/** A refusal for people who have pressed a button of the form; null where a program has asked, or for something else. */
export function refusedRating(error: DomainError, { request }: RefusedRequest): RenderedError | null {
  if (!wantsPage(request) || !/\/csat\/[^/]+$/.test(new URL(request.url).pathname)) return null;
  const locale = localeOfRequest(request);
  const t = translate(locale, "rating");
  const why = t(error.code === "NOT_FOUND" ? "used" : "again");

  return {
    body: page(locale, t("refusedMeta"), html`<h1>${t("refusedTitle")}</h1><p>${why}</p>`),
    headers: RATING_PAGE_HEADERS,
  };
}

function question(locale: Locale, about: string): string {
  const t = translate(locale, "track");
  const form = html`<h1>${t("rateTitle")}</h1>
<p>${about}</p>
<form method="POST">
<label for="comment">${t("rateComment")} ${t("optional")}</label>
<textarea id="comment" name="comment" maxlength="${String(RATING_COMMENT_MAX)}"></textarea>
<div class="scores">
<button name="score" value="good">${t("good")}</button>
<button name="score" value="bad">${t("bad")}</button>
</div>
</form>`;

  return page(locale, t("rateTitle"), form);
}

function page(locale: Locale, title: string, content: SafeHtml): string {
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${new SafeHtml(STYLE)}</style>
</head>
<body><main>
${content}
</main></body>
</html>
`.text;
}
