import { describe, expect, it } from "vitest";
import type { Letter } from "@/lib/domain/mail/letter";
import { inkOn } from "./frame";
import { markdownToHtml } from "./markdown";
import { render } from "./render";

const letter: Letter = {
  mailId: "m",
  messageId: "m@x",
  language: "en",
  references: [],
  kind: "answer",
  to: { name: null, address: "kim@example.org" },
  product: { name: "Tom & <Jerry>", mailAddress: null, colour: "#ffee00" },
  ticket: { publicId: "TK-00042", subject: "<b>bold</b>", body: "x", status: "open", stage: "RECEIVED" },
  steps: [],
  comment: { author: "Mara", body: "Hello\nthere <script>alert(1)</script>", files: ["a.png"] },
  reason: null,
  paths: { ticket: "/track/TK-00042?token=t", unsubscribe: "/mail/unsubscribe/u", rating: null },
  replyToken: null,
  isReplyToMail: false,
};
const options = { absoluteUrl: (path: string) => `https://d.test${path}`, mayReply: true };

describe("a rendered mail", () => {
  it("says the same as text and as HTML, in the product's name and colour, by day and by night", () => {
    const { text, html } = render(letter, options);

    for (const said of ["Mara has answered.", "https://d.test/track/TK-00042?token=t", "Just reply to this mail"]) {
      expect(text).toContain(said);
      expect(html).toContain(said);
    }
    expect(html).toContain("Tom &amp; &lt;Jerry&gt;");
    expect(html).toContain("background:#ffee00;color:#000000");
    expect(html).toContain("prefers-color-scheme: dark");
  });

  it("runs and loads nothing, whatever people wrote", () => {
    const { html } = render(letter, options);

    expect(html).toContain("&lt;script&gt;");
    expect(html).not.toMatch(/<script|<img|<b>bold|url\(/);
  });

  it("has a link for rating where there is one", () => {
    const rated = { ...letter, kind: "resolved" as const, paths: { ...letter.paths, rating: "/rate/r" } };

    expect(render(rated, options).text).toContain("How did we do?\nhttps://d.test/rate/r");
    expect(render(letter, options).text).not.toContain("How did we do?");
  });
});

it("turns Markdown into HTML with line breaks, and pictures elsewhere into links", () => {
  expect(markdownToHtml("one\ntwo").text).toBe("<p>one<br />\ntwo</p>");
  expect(markdownToHtml("![shot](https://e.example/a.png)").text).toBe(
    '<p><a href="https://e.example/a.png">shot</a></p>',
  );
  expect(markdownToHtml("[x](javascript:alert(1))").text).not.toContain("javascript:");
});

it.each([
  ["#ffffff", "#000000"],
  ["#000000", "#ffffff"],
  ["#0f766e", "#ffffff"],
])("writes on %s in %s", (colour, ink) => expect(inkOn(colour)).toBe(ink));
