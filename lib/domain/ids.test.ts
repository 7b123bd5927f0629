import fc from "fast-check";
import { expect, it } from "vitest";
import { newId } from "./ids";

it("sorts by time, and within one millisecond by the order of making", () => {
  const now = Date.now();
  const ids = Array.from({ length: 10_000 }, (_, i) => newId(new Date(now + Math.floor(i / 1000))));

  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual(ids);
});

it("is a UUID of version 7 that holds the time", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 47 }), (at) => {
      const id = newId(new Date(at));

      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBe(at);
    }),
  );
});
