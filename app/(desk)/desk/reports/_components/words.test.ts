import { expect, it } from "vitest";
import { percent, spellTime } from "./words";

const MINUTE_MS = 60_000;

it.each([
  [0, "< 1 min"],
  [12.4, "12 min"],
  [59.6, "1 h"],
  [185, "3 h 5 min"],
  [24 * 60 - 0.2, "1 d"],
  [2 * 24 * 60 + 239, "2 d 4 h"],
])("spells %s minutes as %s", (minutes, words) => {
  expect(spellTime(minutes * MINUTE_MS)).toBe(words);
});

it("says 100 % of all only, and nothing of none", () => {
  expect(percent({ good: 999, total: 1000 })).toBe(99);
  expect(percent({ good: 3, total: 3 })).toBe(100);
  expect(percent({ good: 0, total: 0 })).toBeNull();
});
