import fc from "fast-check";
import { expect, it } from "vitest";
import { readableTarget } from "./request-target";

it.each([
  ["/api/tickets/TK-00001?q=%ff", "/api/tickets/TK-00001?q=%ff"],
  ["/a%20b/%E2%82%AC", "/a%20b/%E2%82%AC"],
  ["/api/tickets/%ff", "/api/tickets/%EF%BF%BD"],
  ["/api/tickets/%C3%28?a=%", "/api/tickets/%EF%BF%BD(?a=%"],
  ["/100%/x%2Fy", "/100%25/x%2Fy"],
])("reads %s as %s", (target, readable) => {
  expect(readableTarget(target)).toBe(readable);
});

it("leaves no path that cannot be decoded", () => {
  const piece = fc.oneof(fc.constantFrom("%", "%2", "%ff", "%c3", "%2F", "/", "a"), fc.webPath());
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      expect(() => decodeURIComponent(readableTarget(`/${pieces.join("")}`))).not.toThrow();
    }),
  );
});
