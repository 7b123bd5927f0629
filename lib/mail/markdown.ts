import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { SafeHtml } from "@/lib/html";

/**
 * Markdown as HTML for mail. What looks like HTML in it is shown as text, and addresses that are not on the web or mail
 * lose their link (both by micromark's default). A line break counts, as on our pages.
 */
export function markdownToHtml(markdown: string): SafeHtml {
  const withBreaks = markdown.replace(/([^\s])\r?\n(?=[^\r\n])/g, "$1  \n");
  const html = micromark(withBreaks, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });

  // Pictures elsewhere tell their host who has read the mail, and when: they become links.
  return new SafeHtml(
    html.replace(/<img src="([^"]*)" alt="([^"]*)"[^>]*>/g, (_tag, src, alt) => pictureLink(src, alt)),
  );
}

function pictureLink(src: string, alt: string): string {
  return src === "" ? alt : `<a href="${src}">${alt || "picture"}</a>`;
}
