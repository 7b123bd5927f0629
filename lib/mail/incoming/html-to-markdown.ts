import { type HtmlToTextOptions, htmlToText } from "html-to-text";

const HTML_MAX = 2_000_000;

const OPTIONS: HtmlToTextOptions = {
  wordwrap: false,
  limits: { maxInputLength: HTML_MAX, maxDepth: 100, maxChildNodes: 20_000, ellipsis: "…" },
  formatters: {
    strong: (element, walk, builder) => {
      builder.addInline("**", { noWordTransform: true });
      walk(element.children, builder);
      builder.addInline("**", { noWordTransform: true });
    },
  },
  selectors: [
    { selector: "a", options: { ignoreHref: false, hideLinkHrefIfSameAsText: true, linkBrackets: ["<", ">"] } },
    // Pictures in a mail come as files of it; those elsewhere tell their host who has looked.
    { selector: "img", format: "skip" },
    { selector: "head", format: "skip" },
    { selector: "style", format: "skip" },
    { selector: "script", format: "skip" },
    ...["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: "ul", options: { itemPrefix: "- " } },
    { selector: "table", options: { uppercaseHeaderCells: false } },
  ],
};

/** The text of an HTML mail, with lists and quotes marked as in Markdown. Nothing of it can become HTML again. */
export function htmlToMarkdown(html: string): string {
  return htmlToText(html, OPTIONS).replaceAll("\u00a0", " ");
}
