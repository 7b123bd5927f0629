import { describe, expect, it } from "vitest";
import { askedToWait, nextAttemptAt } from "./schedule";

const NOW = new Date("2026-11-21T08:00:00Z");
const inSeconds = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

describe("the next attempt", () => {
  it.each([
    [1, 5],
    [2, 5 * 60],
    [3, 30 * 60],
    [4, 2 * 3600],
    [5, 5 * 3600],
    [6, 10 * 3600],
    [7, 14 * 3600],
    [8, 20 * 3600],
    [9, 24 * 3600],
  ])("after %i attempts comes %i seconds later", (attempts, seconds) => {
    expect(nextAttemptAt(NOW, attempts, null, () => 0.5)).toEqual(inSeconds(seconds));
  });

  it("is the tenth at most", () => {
    expect(nextAttemptAt(NOW, 10, null)).toBeNull();
    expect(nextAttemptAt(NOW, 11, null)).toBeNull();
  });

  it("comes a tenth earlier or later, by chance", () => {
    expect(nextAttemptAt(NOW, 9, null, () => 0)).toEqual(inSeconds(0.9 * 24 * 3600));
    expect(nextAttemptAt(NOW, 9, null, () => 1)).toEqual(inSeconds(1.1 * 24 * 3600));
  });

  it("never comes before the receiver has asked for it", () => {
    expect(nextAttemptAt(NOW, 1, inSeconds(600))).toEqual(inSeconds(600));
    expect(nextAttemptAt(NOW, 3, inSeconds(1), () => 0.5)).toEqual(inSeconds(1800));
  });
});

describe("Retry-After", () => {
  it.each([429, 502, 503, 504])("counts with %i", (status) => {
    expect(askedToWait(NOW, status, "120")).toEqual(inSeconds(120));
  });

  it("can be a date, and is a day at most", () => {
    expect(askedToWait(NOW, 429, inSeconds(90).toUTCString())).toEqual(inSeconds(90));
    expect(askedToWait(NOW, 429, "99999999")).toEqual(inSeconds(24 * 3600));
  });

  it("means nothing with another status, or when it is nonsense", () => {
    expect(askedToWait(NOW, 500, "120")).toBeNull();
    expect(askedToWait(NOW, 429, "soon")).toBeNull();
    expect(askedToWait(NOW, 429, undefined)).toBeNull();
  });
});
