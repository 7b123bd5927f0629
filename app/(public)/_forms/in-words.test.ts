import { expect, it } from "vitest";
import { DomainError, RateLimited } from "@/lib/domain/errors";
import { inWords } from "./in-words";

it.each([
  [1, "en", "Try again in a second."],
  [40, "en", "Try again in 40 seconds."],
  [60, "en", "Try again in a minute."],
  [61, "en", "Try again in 2 minutes."],
  [1, "de", "in einer Sekunde"],
  [61, "de", "in 2 Minuten"],
  [60, "fr", "dans une minute"],
  [40, "es", "dentro de 40 segundos"],
  [61, "ja", "2分後に"],
] as const)("says %i seconds in words (%s)", (seconds, locale, words) => {
  expect(inWords(new RateLimited(seconds), locale)).toContain(words);
});

it("says that nothing was sent when we have failed, and not why", () => {
  expect(inWords(new DomainError("INTERNAL", "relation does not exist"), "en")).toMatch(
    /^Something failed on our side\. Nothing was sent/,
  );
  expect(inWords(new RateLimited(30), "en")).toBe("Too many messages came from here. Try again in 30 seconds.");
});
