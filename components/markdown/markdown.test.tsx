import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Markdown } from "./markdown";

const render = (text: string, origin?: string) => renderToStaticMarkup(<Markdown origin={origin}>{text}</Markdown>);
const tags = (html: string) => [...html.matchAll(/<[a-z][^>]*>/gi)].map(([tag]) => tag);
const attributes = (html: string, name: string) =>
  tags(html).flatMap((tag) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? []);

const LIVE_ADDRESS = /^(https?:|mailto:|\/|#|\?|[^:]*$)/i;

function expectHarmless(html: string) {
  for (const tag of tags(html)) {
    expect(tag).not.toMatch(
      /^<(script|style|iframe|object|embed|form|svg|math|base|link|meta|template|video|audio)\b/i,
    );
    expect(tag).not.toMatch(/ (on[a-z]+|style|srcdoc|formaction|action|srcset|background)=/i);
  }
  for (const address of attributes(html, "href")) expect(address).toMatch(LIVE_ADDRESS);
  for (const source of attributes(html, "src")) expect(source).toMatch(/^\/files\//);
}

const hostile = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg/onload=alert(1)>",
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<a href='javascript:alert(1)'>x</a>",
  "<style>*{display:none}</style>",
  "<form action=https://evil.example><input name=password></form>",
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](java\tscript:alert(1))",
  "[x](&#106;avascript:alert(1))",
  "[x](javascript&colon;alert(1))",
  "[x](\u0001javascript:alert(1))",
  "[x](vbscript:msgbox(1))",
  "[x](data:text/html;base64,PHNjcmlwdD4=)",
  "[x](file:///etc/passwd)",
  "[x](blob:https://desk.example/1)",
  "[x]: javascript:alert(1)\n\n[x]",
  "<javascript:alert(1)>",
  "![x](javascript:alert(1))",
  "![x](data:image/svg+xml,<svg onload=alert(1)>)",
  "![x](https://evil.example/pixel.gif)",
  "![x](//evil.example/files/pixel.gif)",
  "![x](/files/../api/desk/tickets)",
  "![x](\\\\evil.example\\files\\x)",
  '[x](https://a.example "onmouseover=alert(1)")',
  '[x](https://a.example/"onmouseover="alert(1))',
  '```html"><script>alert(1)</script>\nx\n```',
  "| a |\n|---|\n| <img src=x onerror=alert(1)> |",
  "[^1]\n\n[^1]: <script>alert(1)</script>",
];

describe("Markdown against hostile text", () => {
  it.each(hostile)("makes %j harmless", (text) => {
    expectHarmless(render(text));
  });

  it("makes any mixture of them harmless", () => {
    const piece = fc.oneof(
      fc.constantFrom(...hostile),
      fc.constantFrom(
        "[",
        "](",
        ")",
        "![",
        "<",
        ">",
        "`",
        "\n",
        "\n\n",
        "> ",
        "- ",
        "|",
        "&",
        '"',
        "'",
        "*",
        "~~",
        "\\",
      ),
      fc.string(),
      fc.webUrl(),
    );
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, (text) => expectHarmless(render(text))),
      { numRuns: 150 },
    );
  });

  it.each([
    ["quotes", ">".repeat(20_000)],
    ["lists", `${"- ".repeat(3_000)}a`],
    ["indented lists", Array.from({ length: 400 }, (_, i) => `${" ".repeat(i * 2)}- a`).join("\n")],
    ["pictures", `${"![".repeat(3_000)}a${"](b)".repeat(3_000)}`],
    ["emphasis", `${"*a **b ".repeat(2_000)}${" b** a*".repeat(2_000)}`],
    ["closing brackets", "](b)".repeat(5_000)],
    ["headings", "a\n=\n".repeat(20_000)],
    ["footnotes", "[^1]: ".repeat(5_000)],
    ["a wide table", `${"|a".repeat(500)}|\n${"|-".repeat(500)}|\n${"|b\n".repeat(1_500)}`],
    ["many tables", `${"|a".repeat(99)}|\n${"|-".repeat(99)}|\n${"|b\n".repeat(80)}\n`.repeat(20)],
    ["sheer length", "word ".repeat(60_000)],
  ])("shows %s beyond measure as plain text", { timeout: 5_000 }, (_, text) => {
    expect(tags(render(text))).toHaveLength(1);
  });
});

describe("Markdown", () => {
  it("does not take a long log for an attack", () => {
    const line = "2026-11-21 18:24:00 [INFO] export_job: wrote row_count=10000 to some_file_name.csv (took *3.2* s)";
    const html = render(`It **stops**:\n\n\`\`\`\n${`${line}\n`.repeat(120)}\`\`\`\n\nSee above.`);
    expect(html).toContain("<strong>stops</strong>");
    expect(html).toContain("<pre");
  });

  it("keeps what HTML was typed readable as text", () => {
    expect(render("the <b>tag</b>")).toContain("&lt;b&gt;tag&lt;/b&gt;");
  });

  it("sends readers out without a referrer, an opener or our reputation", () => {
    const html = render("[site](https://example.com) and https://example.org");
    expect(html.match(/target="_blank" rel="nofollow ugc noopener noreferrer"/g)).toHaveLength(2);
  });

  it("turns other hosts' pictures into links", () => {
    const html = render("![screenshot](https://example.com/a.png)");
    expect(html).toContain('href="https://example.com/a.png"');
    expect(html).not.toContain("<img");
    expect(render("![x](https://example.com/files/1.png)", "https://desk.example")).not.toContain("<img");
  });

  it("shows pictures that this desk serves, by path and by its full address", () => {
    expect(render("![a](/files/1.png)")).toContain('src="/files/1.png"');
    expect(render("![a](https://desk.example/files/1.png)", "https://desk.example")).toContain('src="/files/1.png"');
  });

  it("breaks lines where the writer did", () => {
    expect(render("one\ntwo")).toContain("one<br/>");
  });

  it("gives the footnotes of two texts different ids", () => {
    const note = "a[^1]\n\n[^1]: b";
    const html = renderToStaticMarkup(
      <>
        <Markdown>{note}</Markdown>
        <Markdown>{note}</Markdown>
      </>,
    );
    const ids = attributes(html, "id");
    expect(new Set(ids).size).toBe(ids.length);
    for (const target of attributes(html, "href")) expect(ids).toContain(target.slice(1));
  });
});
