import { describe, expect, it } from "vitest";
import { formatRelative, formatUtc } from "./format-time";

const now = new Date("2026-11-21T18:24:00Z");
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

describe("formatUtc", () => {
  it("spells the time the same on every machine", () => {
    expect(formatUtc(new Date("2026-09-01T03:04:59Z"))).toBe("1 Sep 2026, 03:04 UTC");
  });

  it.each([
    ["de", "1. Sept. 2026, 03:04 UTC"],
    ["fr", "1 sept. 2026, 03:04 UTC"],
    ["es", "1 sept 2026, 03:04 UTC"],
    ["ja", "2026年9月1日 03:04 UTC"],
  ] as const)("speaks %s", (locale, text) => {
    expect(formatUtc(new Date("2026-09-01T03:04:59Z"), locale)).toBe(text);
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

  it.each([
    ["de", "vor 1 Std.", "vor 2 Tagen", "5. März"],
    ["fr", "il y a 1 h", "il y a 2 j", "5 mars"],
    ["es", "hace 1 h", "hace 2 d", "5 mar"],
    ["ja", "1 時間前", "2 日前", "3月5日"],
  ] as const)("speaks %s", (locale, hour, days, date) => {
    const words = [ago(3600), ago(2 * 86_400), new Date("2026-03-05T12:00:00Z")].map((time) =>
      formatRelative(time, now, locale).replaceAll("\u00a0", " "),
    );
    expect(words).toEqual([hour, days, date]);
  });

  it("names the date from a month on, and the year only when it is another", () => {
    expect(formatRelative(new Date("2026-03-05T12:00:00Z"), now)).toBe("5 Mar");
    expect(formatRelative(new Date("2025-03-05T12:00:00Z"), now)).toBe("5 Mar 2025");
  });
});
