import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldQuotes } from "./fold-quotes";

const FRESH = "It still fails.\n\nSee the log.";

/** What mail programs put below an answer. */
const ORIGINALS: Record<string, string> = {
  gmail: "On Tue, 3 Nov 2026 at 10:11, Glassdesk <desk@example.com> wrote:\n\n> We received your ticket.\n>\n> Bye",
  "gmail, wrapped": "On Tue, 3 Nov 2026 at 10:11, Glassdesk <desk+r42.abc@example.com>\nwrote:\n\n> We received it.",
  "gmail, German": "Am Di., 3. Nov. 2026 um 10:11 Uhr schrieb Glassdesk <desk@example.com>:\n\n> Hallo\n> Welt",
  "apple mail, French": "Le 3 nov. 2026 à 10:11, Glassdesk <desk@example.com> a écrit :\n\n> Bonjour\n> \n> À bientôt",
  "gmail, Japanese": "2026年11月3日(火) 10:11 Glassdesk <desk@example.com>:\n\n> 受け付けました。",
  outlook:
    "From: Glassdesk <desk@example.com>\nSent: Tuesday, 3 November 2026 10:11\nTo: Kim\nSubject: Hello\n\nWe received it.",
  "outlook, German":
    "________________________________\nVon: Glassdesk <desk@example.com>\nGesendet: Dienstag, 3. November 2026 10:11\nAn: Kim\nBetreff: Hallo\n\nAngekommen.",
  "outlook, French":
    "De : Glassdesk <desk@example.com>\nEnvoyé : mardi 3 novembre 2026\nÀ : Kim\nObjet : Bonjour\n\nReçu.",
  "outlook, Japanese": "差出人: Glassdesk\n送信日時: 2026年11月3日\n宛先: Kim\n件名: こんにちは\n\n届きました。",
  "old outlook":
    "-----Original Message-----\nFrom: Glassdesk\nSent: Tuesday\nTo: Kim\nSubject: Hello\n\nWe received it.",
  "marks alone": "> We received your ticket.\n> Bye",
};

describe("what is quoted below an answer", () => {
  it.each(Object.entries(ORIGINALS))("is folded away: %s", (_name, original) => {
    expect(foldQuotes(`${FRESH}\n\n${original}\n`)).toBe(FRESH);
    expect(foldQuotes(`${FRESH}\r\n\r\n${original.replaceAll("\n", "\r\n")}\r\n`)).toBe(FRESH);
  });

  it("is kept when there is nothing else", () => {
    for (const original of Object.values(ORIGINALS))
      expect(foldQuotes(original)).toBe(original.replaceAll("> \n", ">\n"));
  });
});

describe("what is written", () => {
  it("between quoted lines stays with them", () => {
    const text = "On Monday, Desk <d@example.com> wrote:\n> Which version?\n\n1.2\n\n> Which system?\n\nLinux";

    expect(foldQuotes(text)).toBe(text);
  });

  it("below a quote is what is new", () => {
    expect(foldQuotes("On Monday, Desk <d@example.com> wrote:\n> Which version?\n> Really?\n\n1.2 it is")).toBe(
      "1.2 it is",
    );
  });

  it("stays though it looks a little like a header or an attribution", () => {
    const text = "From: the menu\nI choose Export.\n\nOn Monday she wrote:\nnothing at all";

    expect(foldQuotes(text)).toBe(text);
  });

  it.each([
    ["-- \nKim Sample\nFernway Ltd", FRESH],
    ["Sent from my iPhone", FRESH],
    ["Von meinem iPhone gesendet", FRESH],
    ["Envoyé de mon iPhone", FRESH],
    ["iPhoneから送信", FRESH],
    ["Get Outlook for Android<https://aka.ms/x>", FRESH],
  ])("stands without the signature %j", (signature, fresh) => {
    expect(foldQuotes(`${FRESH}\n\n${signature}`)).toBe(fresh);
    expect(foldQuotes(`${FRESH}\n\n${signature}\n\n${ORIGINALS.gmail}`)).toBe(fresh);
  });

  it("stays below two dashes when it is more than a signature", () => {
    const text = `Two lists.\n--\n${Array.from({ length: 20 }, (_, i) => `item ${i}`).join("\n")}`;

    expect(foldQuotes(text)).toBe(text);
  });
});

/** Lines as people write them: no mark of a quote, none of a signature. */
const line = fc
  .string({ unit: "grapheme", maxLength: 60 })
  .map((text) => text.replace(/[\r\n\u0085\u2028\u2029>:：]/g, " ").trimEnd())
  .filter(
    (text) =>
      !/^(-|_|sent|get|von|gesendet|diese|envoy|enviado|inviato|holen|t.l.charger)/i.test(text.trim()) &&
      !/送信$/.test(text),
  );
const fresh = fc
  .array(line, { minLength: 1, maxLength: 12 })
  .map((lines) => lines.join("\n"))
  .filter((text) => text.trim() !== "");

const trimmed = (text: string) =>
  text
    .replace(/^(\s*\n)+/, "")
    .replace(/(\n\s*)+$/, "")
    .trimEnd();

describe("for every text", () => {
  it("takes no longer than it is long", () => {
    const text = `${"> quoted\n".repeat(100_000)}${"On x\n".repeat(100_000)}${"\n".repeat(100_000)}> end`;

    expect(foldQuotes(text)).toContain("On x");
  });

  it("loses nothing of an answer, whatever original lies below it", () => {
    fc.assert(
      fc.property(fresh, fc.constantFrom(...Object.values(ORIGINALS)), (text, original) => {
        expect(foldQuotes(`${text}\n\n${original}`)).toBe(trimmed(text));
      }),
    );
  });

  it("leaves a text alone that quotes nothing", () => {
    fc.assert(fc.property(fresh, (text) => void expect(foldQuotes(text)).toBe(trimmed(text))));
  });

  it("gives back some of the lines of anything, and never nothing of something", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom(...Object.values(ORIGINALS), "--", "> x"))),
        (lines) => {
          const text = lines.join("\n");
          const folded = foldQuotes(text);
          const known = new Set(
            text
              .replace(/\r\n?/g, "\n")
              .split("\n")
              .map((one) => one.trimEnd()),
          );
          for (const one of folded.split("\n")) if (one !== "") expect(known).toContain(one);
          expect(folded.trim() === "").toBe(text.trim() === "");
        },
      ),
    );
  });
});
