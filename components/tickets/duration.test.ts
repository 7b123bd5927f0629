import { expect, it } from "vitest";
import { formatClockMinutes, formatMinutes } from "./duration";

it.each([
  [45, "45 min"],
  [150, "2 h 30 min"],
  [2400, "40 h"],
])("says %d minutes of working time as %s", (minutes, words) => {
  expect(formatMinutes(minutes)).toBe(words);
});

it.each([
  [240, "4 h"],
  [1440, "1 d"],
  [2160, "36 h"],
  [3240, "2 d 6 h"],
  [15_840, "11 d"],
])("says %d minutes around the clock as %s", (minutes, words) => {
  expect(formatClockMinutes(minutes)).toBe(words);
});
