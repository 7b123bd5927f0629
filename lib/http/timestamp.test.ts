import fc from "fast-check";
import { expect, it } from "vitest";
import { timestamp } from "./timestamp";

it("writes every moment as Date does", () => {
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true }), (moment) => {
      expect(timestamp(moment)).toBe(moment.toISOString());
    }),
    { numRuns: 5_000 },
  );
});

it.each([
  "1969-12-31T23:59:59.999Z",
  "1970-01-01T00:00:00.000Z",
  "2028-02-29T12:34:56.789Z",
  "+010000-01-01T00:00:00.000Z",
  "-000001-12-31T23:59:59.999Z",
])("writes %s", (text) => {
  expect(timestamp(new Date(text))).toBe(text);
});

it("has nothing for what has not happened, and refuses what is no date", () => {
  expect(timestamp(null)).toBeNull();
  expect(() => timestamp(new Date(Number.NaN))).toThrow(RangeError);
});
