import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Edit, FORMATS, formatSelection, type Selected } from "./format-selection";

/** "a [b] c" is the text "a b c" with b selected. */
function marked(text: string): Selected {
  const start = text.indexOf("⟨");
  return { text: text.replace(/[⟨⟩]/g, ""), start, end: text.indexOf("⟩") - 1 };
}

function applied({ text }: Selected, { from, to, insert, start, end }: Edit): string {
  const next = text.slice(0, from) + insert + text.slice(to);
  return `${next.slice(0, start)}⟨${next.slice(start, end)}⟩${next.slice(end)}`;
}

describe("formatSelection", () => {
  it.each([
    ["bold", "a ⟨b⟩ c", "a **⟨b⟩** c"],
    ["bold", "a **⟨b⟩** c", "a ⟨b⟩ c"],
    ["italic", "⟨⟩", "_⟨⟩_"],
    ["code", "run ⟨npm start⟩", "run `⟨npm start⟩`"],
    ["link", "see ⟨the page⟩", "see [the page](⟨https://⟩)"],
    ["link", "⟨https://a.example/x⟩", "[⟨⟩](https://a.example/x)"],
  ] as const)("%s turns %s into %s", (format, before, after) => {
    const selected = marked(before);
    expect(applied(selected, formatSelection(format, selected))).toBe(after);
  });

  it("takes a mark off again when applied twice", () => {
    const words = fc.array(fc.stringMatching(/^[a-z ]*$/), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(words, fc.constantFrom(...FORMATS.filter((format) => format !== "link")), ([a, b, c], format) => {
        const selected = marked(`${a}⟨${b}⟩${c}`);
        const once = marked(applied(selected, formatSelection(format, selected)));
        expect(applied(once, formatSelection(format, once))).toBe(`${a}⟨${b}⟩${c}`);
      }),
    );
  });
});
