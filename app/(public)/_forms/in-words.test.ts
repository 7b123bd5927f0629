import { expect, it } from "vitest";
import { DomainError, RateLimited } from "@/lib/domain/errors";
import { inAWhile, inWords } from "./in-words";

it.each([
  [1, "in a second"],
  [40, "in 40 seconds"],
  [60, "in a minute"],
  [61, "in 2 minutes"],
])("says %i seconds in words", (seconds, words) => {
  expect(inAWhile(seconds)).toBe(words);
});

it("says that nothing was sent when we have failed, and not why", () => {
  expect(inWords(new DomainError("INTERNAL", "relation does not exist"))).toMatch(
    /^Something failed on our side\. Nothing was sent/,
  );
  expect(inWords(new RateLimited(30))).toBe("Too many messages came from here. Try again in 30 seconds.");
});
