import { describe, expect, it } from "vitest";
import type { Letter } from "@/lib/domain/mail/letter";
import { STAGES } from "@/lib/domain/tickets/vocabulary";
import { FALLBACK_LOCALE, LOCALES, type Locale } from "@/lib/i18n/locales";
import { render } from "./render";
import { wordsOf } from "./words";

const at = new Date(0);
const letter = (changes: Partial<Letter>): Letter => ({
  ...{ mailId: "m", messageId: "m@x", references: [], kind: "receipt", language: "en" },
  to: { name: null, address: "kim@example.org" },
  product: null,
  ticket: { publicId: "TK-00042", subject: "Zzz {qqq}", body: "Qqq", status: "open", stage: "RECEIVED" },
  ...{ steps: [], comment: null, reason: null, replyToken: null, isReplyToMail: false },
  paths: { ticket: "/track/TK-00042", unsubscribe: "/mail/unsubscribe/u", rating: "/csat/r" },
  ...changes,
});
const comment = (files: string[], author: string | null = "Mara") => ({ author, body: "Qqq", files });
const status = (one: Letter["ticket"]["status"]) => ({ ...letter({}).ticket, status: one });
const steps = STAGES.map((stage) => ({ stage, at }));

/** Every kind of letter to customers and followers, with everything that it can say. */
const LETTERS: Record<string, Partial<Letter>> = {
  receipt: {},
  answer: { kind: "answer", comment: comment(["a.png"]) },
  "nobody's answer with files": { kind: "answer", comment: comment(["a.png", "b.png", "c.png"], null) },
  solution: { kind: "resolved", ticket: status("resolved"), steps, comment: comment([]) },
  closing: { kind: "resolved", ticket: status("closed") },
  progress: { kind: "progress", steps: [...steps, { reopened: true, at }] },
  reopening: { kind: "progress", steps: [{ reopened: true, at }, ...steps] },
  confirmation: { kind: "confirmation", ticket: { ...status("open"), subject: null } },
  news: { kind: "news", steps: steps.slice(0, 3) },
  "news of the start": { kind: "news", steps: steps.slice(0, 1) },
  "last news": { kind: "news", steps },
};
const cases = LOCALES.flatMap((language) =>
  Object.entries(LETTERS).flatMap(([name, changes]) =>
    [true, false].map((mayReply) => ({ language, name, mayReply, letter: letter({ ...changes, language }) })),
  ),
);
const SAME_EVERYWHERE = ["[TK-00042] Re: Zzz {qqq}", "Support"];
/** The name that stands in for a product's, in the picture of the mail only. */
const SENDERS = LOCALES.map((language) => wordsOf(letter({ language }), true).sender);
const absoluteUrl = (path: string) => `https://d.test${path}`;

describe.each(cases)("$name in $language (replies are taken: $mayReply)", ({ language, mayReply, letter }) => {
  const rendered = render(letter, { absoluteUrl, mayReply });
  const said = allOf(letter, mayReply);

  it("has a subject that begins with the ticket's number, and every value in its place", () => {
    expect(rendered.subject).toMatch(/^\[TK-00042\] \S/);
    for (const text of said) expect(text.replaceAll("Zzz {qqq}", "")).not.toMatch(/^$|[{}<>]|undefined|null/);
    expect(rendered.html).toContain(`<html lang="${language}">`);
    expect(rendered.text).toContain("https://d.test/mail/unsubscribe/u");
  });

  it("says the same as text and as HTML", () => {
    const html = rendered.html.replaceAll("&#39;", "'");
    for (const text of said.filter((one) => one !== rendered.subject && !SENDERS.includes(one))) {
      expect(rendered.text).toContain(text);
      expect(html).toContain(text);
    }
  });
});

const translated = cases.filter(({ language }) => language !== FALLBACK_LOCALE);

it.each(translated)(
  "has no English left in $name in $language (replies are taken: $mayReply)",
  ({ letter, mayReply }) => {
    const english = allOf({ ...letter, language: FALLBACK_LOCALE }, mayReply);
    const said = allOf(letter, mayReply);

    expect(said.filter((text) => english.includes(text) && !SAME_EVERYWHERE.includes(text))).toEqual([]);
    expect(render(letter, { absoluteUrl, mayReply }).text).not.toMatch(/\b(?:the|your|this mail|ticket's|you)\b/i);
  },
);

it.each(LOCALES)("writes to colleagues in English, whatever the customer speaks (%s)", (locale: Locale) => {
  const notice = letter({ kind: "notice", reason: "customer_answered", comment: comment(["a.png", "b.png"]) });
  // Who composes a notice leaves it English; the customer's language is on the ticket alone.
  expect(notice.language).toBe("en");
  expect(wordsOf({ ...notice, language: locale }, true)).toMatchObject({
    subject: "[TK-00042] The customer has answered: Zzz {qqq}",
    button: "Open on the desk",
  });
});

it("counts files as the language does", () => {
  const files = (language: Locale, names: string[]) =>
    wordsOf(letter({ kind: "answer", language, comment: comment(names) }), true).files;

  expect(files("de", ["a.png"])).toBe("Mit einer Datei, zu sehen auf der Seite des Tickets: a.png");
  expect(files("de", ["a.png", "b.png"])).toBe("Mit 2 Dateien, zu sehen auf der Seite des Tickets: a.png und b.png");
  expect(files("ja", ["a.png", "b.png"])).toBe("ファイル2件はチケットのページでご覧いただけます：a.png、b.png");
});

function allOf(one: Letter, mayReply: boolean): string[] {
  const { earlier, files, ...rest } = wordsOf(one, mayReply);

  return [...Object.values(rest), ...earlier, ...(files ? [files] : [])];
}
