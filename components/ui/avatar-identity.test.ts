import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hueOf, initialsOf } from "./avatar-identity";

describe("initialsOf", () => {
  it.each([
    ["Ada Lovelace", "AL"],
    ["Ada King Countess of Lovelace", "AL"],
    ["plato", "P"],
    ["ada.lovelace@example.com", "AL"],
    ["Élodie Ångström", "ÉÅ"],
    ["山田 太郎", "山太"],
    ["  ", "?"],
    ["@", "?"],
  ])("takes %o for %s", (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it("never breaks a character in two", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (name) => initialsOf(name).isWellFormed()));
  });
});

describe("hueOf", () => {
  it("gives one person one hue however the name is typed", () => {
    expect(hueOf(" ada lovelace ")).toBe(hueOf("Ada Lovelace"));
  });

  it("stays on the wheel for any name", () => {
    fc.assert(fc.property(fc.string(), (name) => hueOf(name) >= 0 && hueOf(name) < 360));
  });
});
