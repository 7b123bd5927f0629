import type { Letter } from "@/lib/domain/mail/letter";
import { html } from "@/lib/html";
import { frame } from "./frame";
import { markdownToHtml } from "./markdown";
import { adviceOf, buttonOf, footnoteOf, headlineOf, stepNews, subjectOf } from "./words";

export type RenderOptions = {
  absoluteUrl: (path: string) => string;
  /** Whether an answer to the mail reaches the ticket. */
  mayReply: boolean;
};

export type Rendered = { subject: string; text: string; html: string };

/** A letter in words, as text and as HTML that say the same. */
export function render(letter: Letter, options: RenderOptions): Rendered {
  return { subject: subjectOf(letter), text: renderText(letter, options), html: renderHtml(letter, options) };
}

function renderText(letter: Letter, { absoluteUrl, mayReply }: RenderOptions): string {
  const rating = letter.paths.rating;
  const paragraphs = [
    `${letter.product ? `${letter.product.name} · ` : ""}${ticketLine(letter)}`,
    headlineOf(letter),
    earlierSteps(letter)
      .map((step) => `- ${stepNews(letter, step)}`)
      .join("\n"),
    quotedText(letter),
    filesLine(letter),
    `${buttonOf(letter)}:\n${absoluteUrl(letter.paths.ticket)}`,
    rating && `How did we do?\n${absoluteUrl(rating)}`,
    adviceOf(letter, mayReply),
    `-- \n${footnoteOf(letter)}\nNo more mail about this ticket: ${absoluteUrl(letter.paths.unsubscribe)}`,
  ];

  return `${paragraphs.filter((paragraph) => paragraph).join("\n\n")}\n`;
}

function renderHtml(letter: Letter, { absoluteUrl, mayReply }: RenderOptions): string {
  const rating = letter.paths.rating;
  const quoted = quotedText(letter);
  const earlier = earlierSteps(letter);
  const files = filesLine(letter);

  return frame({
    title: subjectOf(letter),
    product: letter.product?.name ?? "Support",
    colour: letter.product?.colour ?? null,
    headline: headlineOf(letter),
    ticket: ticketLine(letter),
    body: html`${
      earlier.length > 0
        ? html`<ul class="steps">${earlier.map((step) => html`<li>${stepNews(letter, step)}</li>`)}</ul>`
        : null
    }${quoted ? html`<div class="message">${markdownToHtml(quoted)}</div>` : null}${
      files ? html`<p class="muted">${files}</p>` : null
    }`,
    button: { label: buttonOf(letter), url: absoluteUrl(letter.paths.ticket) },
    secondary: rating ? { label: "How did we do?", url: absoluteUrl(rating) } : null,
    advice: adviceOf(letter, mayReply),
    footnote: footnoteOf(letter),
    unsubscribeUrl: absoluteUrl(letter.paths.unsubscribe),
  });
}

function ticketLine({ ticket: { publicId, subject } }: Letter): string {
  return subject === null ? publicId : `${publicId} · ${subject}`;
}

/** What came before the headline's step; the headline says the last one itself, but for a mail about something else. */
function earlierSteps({ kind, steps }: Letter) {
  return kind === "progress" || kind === "news" ? steps.slice(0, -1) : steps;
}

function quotedText({ kind, comment, ticket }: Letter): string {
  if (comment) return comment.body;

  return kind === "receipt" ? ticket.body : "";
}

function filesLine({ comment }: Letter): string {
  const names = comment?.files ?? [];
  if (names.length === 0) return "";

  return `With ${names.length === 1 ? "a file" : `${names.length} files`}, to be seen on the ticket's page: ${names.join(", ")}`;
}
