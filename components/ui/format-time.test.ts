import { describe, expect, it } from "vitest";
import { formatRelative, formatUtc } from "./format-time";

const now = new Date("2026-11-21T18:24:00Z");
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

describe("formatUtc", () => {
  it("spells the time the same on every machine", () => {
    expect(formatUtc(new Date("2026-09-01T03:04:59Z"))).toBe("1 Sep 2026, 03:04 UTC");
  });
});

describe("formatRelative", () => {
  it.each([
    [0, "just now"],
    [44, "just now"],
    [45, "1 min ago"],
    [59 * 60, "59 min ago"],
    [59.6 * 60, "1 h ago"],
    [23 * 3600, "23 h ago"],
    [23.6 * 3600, "1 d ago"],
    [29 * 86_400, "29 d ago"],
    [-3 * 3600, "in 3 h"],
  ])("puts %d seconds as %s", (seconds, text) => {
    expect(formatRelative(ago(seconds), now)).toBe(text);
  });

  it("names the date from a month on, and the year only when it is another", () => {
    expect(formatRelative(new Date("2026-03-05T12:00:00Z"), now)).toBe("5 Mar");
    expect(formatRelative(new Date("2025-03-05T12:00:00Z"), now)).toBe("5 Mar 2025");
  });
});
