import { describe, expect, it } from "vitest";
import { chooseLocale } from "./choose-locale";

describe("the language of a page", () => {
  it.each([
    ["de", "de"],
    ["de-CH,de;q=0.9,en;q=0.8", "de"],
    ["ja-JP", "ja"],
    ["pt-BR,pt;q=0.9,es;q=0.7,en;q=0.5", "es"],
    ["en;q=0.2, fr;q=0.9", "fr"],
    ["fr;q=0, en;q=0.1", "en"],
    ["tlh, xx", "en"],
    ["*", "en"],
    [";;,q=,;q=2", "en"],
    ["", "en"],
    [null, "en"],
  ])("is for a browser that asks for %j %s", (acceptLanguage, locale) => {
    expect(chooseLocale({ chosen: undefined, acceptLanguage })).toBe(locale);
  });

  it("is what the visitor chose, whatever the link and the browser ask for", () => {
    expect(chooseLocale({ chosen: "ja", brought: "fr", acceptLanguage: "de" })).toBe("ja");
  });

  it("is what the link asks for that led there, whatever the browser asks for", () => {
    expect(chooseLocale({ chosen: undefined, brought: "fr", acceptLanguage: "de" })).toBe("fr");
  });

  it("is not a choice that nobody offers", () => {
    expect(chooseLocale({ chosen: "../de", acceptLanguage: "fr" })).toBe("fr");
  });
});
