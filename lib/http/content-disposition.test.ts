import fc from "fast-check";
import { expect, it } from "vitest";
import { contentDisposition } from "./content-disposition";

it("names a plain file twice", () => {
  expect(contentDisposition("inline", "bug 01.png")).toBe(
    `inline; filename="bug 01.png"; filename*=UTF-8''bug%2001.png`,
  );
});

it("keeps a foreign name for those who can read it", () => {
  expect(contentDisposition("attachment", "снимок.png")).toBe(
    `attachment; filename="______.png"; filename*=UTF-8''%D1%81%D0%BD%D0%B8%D0%BC%D0%BE%D0%BA.png`,
  );
});

it("lets no name out of its quotes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (name) => {
      const header = contentDisposition("inline", name);

      expect(header).toMatch(/^inline; filename="[^"\\%\r\n]*"; filename\*=UTF-8''[\w.!~%-]*$/);
      expect(new Headers({ "content-disposition": header }).get("content-disposition")).toBe(header);
    }),
  );
});
