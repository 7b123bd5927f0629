import { createHash } from "node:crypto";
import type { readRatingLink } from "@/lib/domain/csat/list";
import { RATING_COMMENT_MAX } from "@/lib/domain/csat/rating";
import type { DomainError } from "@/lib/domain/errors";
import { publicId } from "@/lib/domain/tickets/ticket-id";
import { html, SafeHtml } from "@/lib/html";
import type { RefusedRequest, RenderedError } from "@/lib/http/define-dialect";

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

/** What the link of a mail leads to. To a token of nobody's it says no more than that there is a form. */
export function ratingPage(link: Awaited<ReturnType<typeof readRatingLink>>): string {
  if (!link) return page("How did we do?", form("How did we do?", "Your ticket has been resolved."));
  const { ticket, standing } = link;
  const about = `${publicId(ticket.number)} ${ticket.subject}`;
  if (standing.state === "rated") {
    const heard =
      standing.rating.score === "good" ? "We are glad that it went well." : "We are sorry, and will look into it.";
    return page("Thank you", html`<h1>Thank you for telling us</h1><p>${heard}</p><p>${about}</p>`);
  }
  if (standing.state === "expired") {
    return page(
      "Too late to rate",
      html`<h1>It is too late to rate this</h1><p>The link was good for 30 days.</p><p>${about}</p>`,
    );
  }

  return page("How did we do?", form("How did we do?", about));
}

/** A refusal for people who have pressed a button of the form; null where a program has asked, or for something else. */
export function refusedRating(error: DomainError, { request }: RefusedRequest): RenderedError | null {
  if (!wantsPage(request) || !/\/csat\/[^/]+$/.test(new URL(request.url).pathname)) return null;
  const why =
    error.code === "NOT_FOUND"
      ? "This link is not good any more: it was used before, or is too old."
      : "Please go back and try again.";

  return { body: page("Not rated", html`<h1>This was not taken down</h1><p>${why}</p>`), headers: RATING_PAGE_HEADERS };
}

function form(title: string, about: string): SafeHtml {
  return html`<h1>${title}</h1>
<p>${about}</p>
<form method="POST">
<label for="comment">Anything to add? (optional)</label>
<textarea id="comment" name="comment" maxlength="${String(RATING_COMMENT_MAX)}"></textarea>
<div class="scores">
<button name="score" value="good">Good</button>
<button name="score" value="bad">Bad</button>
</div>
</form>`;
}

function page(title: string, content: SafeHtml): string {
  return html`<!doctype html>
<html lang="en">
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
