import type { Letter } from "@/lib/domain/mail/letter";
import { html } from "@/lib/html";
import { frame } from "./frame";
import { markdownToHtml } from "./markdown";
import { type Words, wordsOf } from "./words";

export type RenderOptions = {
  absoluteUrl: (path: string) => string;
  /** Whether an answer to the mail reaches the ticket. */
  mayReply: boolean;
};

export type Rendered = { subject: string; text: string; html: string };

/** A letter in words, as text and as HTML that say the same. */
export function render(letter: Letter, { absoluteUrl, mayReply }: RenderOptions): Rendered {
  const words = wordsOf(letter, mayReply);

  return {
    subject: words.subject,
    text: renderText(letter, words, absoluteUrl),
    html: renderHtml(letter, words, absoluteUrl),
  };
}

type ToUrl = RenderOptions["absoluteUrl"];

function renderText(letter: Letter, words: Words, absoluteUrl: ToUrl): string {
  const rating = letter.paths.rating;
  const paragraphs = [
    `${letter.product ? `${letter.product.name} · ` : ""}${ticketLine(letter)}`,
    words.headline,
    words.earlier.map((step) => `- ${step}`).join("\n"),
    quotedText(letter),
    words.files,
    `${words.button}\n${absoluteUrl(letter.paths.ticket)}`,
    rating && `${words.rate}\n${absoluteUrl(rating)}`,
    words.advice,
    `-- \n${words.footnote}\n${words.noMore}\n${absoluteUrl(letter.paths.unsubscribe)}`,
  ];

  return `${paragraphs.filter((paragraph) => paragraph).join("\n\n")}\n`;
}

function renderHtml(letter: Letter, words: Words, absoluteUrl: ToUrl): string {
  const rating = letter.paths.rating;
  const quoted = quotedText(letter);
  const { earlier, files } = words;

  return frame({
    language: letter.language,
    title: words.subject,
    product: letter.product?.name ?? words.sender,
    colour: letter.product?.colour ?? null,
    headline: words.headline,
    ticket: ticketLine(letter),
    body: html`${
      earlier.length > 0 ? html`<ul class="steps">${earlier.map((step) => html`<li>${step}</li>`)}</ul>` : null
    }${quoted ? html`<div class="message">${markdownToHtml(quoted)}</div>` : null}${
      files ? html`<p class="muted">${files}</p>` : null
    }`,
    button: { label: words.button, url: absoluteUrl(letter.paths.ticket) },
    secondary: rating ? { label: words.rate, url: absoluteUrl(rating) } : null,
    advice: words.advice,
    footnote: words.footnote,
    unsubscribe: { label: words.noMore, url: absoluteUrl(letter.paths.unsubscribe) },
  });
}

function ticketLine({ ticket: { publicId, subject } }: Letter): string {
  return subject === null ? publicId : `${publicId} · ${subject}`;
}

function quotedText({ kind, comment, ticket }: Letter): string {
  if (comment) return comment.body;

  return kind === "receipt" ? ticket.body : "";
}
