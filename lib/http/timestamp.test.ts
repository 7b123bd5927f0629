import fc from "fast-check";
import { expect, it } from "vitest";
import { timestamp } from "./timestamp";

it("writes every moment as Date does, the first time and again", () => {
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true }), (moment) => {
      expect([timestamp(moment), timestamp(moment)]).toEqual([moment.toISOString(), moment.toISOString()]);
    }),
    { numRuns: 30_000 },
  );
});

it("has nothing for what has not happened, and refuses what is no date", () => {
  expect(timestamp(null)).toBeNull();
  expect(() => timestamp(new Date(Number.NaN))).toThrow(RangeError);
});
