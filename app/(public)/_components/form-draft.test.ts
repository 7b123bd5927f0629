import { expect, it } from "vitest";
import { parseFormDraft } from "./form-draft";

const KEPT = { token: "01.abc", file: { id: "01", filename: "a.png", bytes: 7, mime: "image/png", url: "/files/01" } };

it("reads what was stored", () => {
  const draft = { fields: { body: "half a sen" }, kept: [KEPT] };
  expect(parseFormDraft(JSON.stringify(draft))).toEqual(draft);
});

it.each([null, "", "{", "[]", '"x"', '{"fields":1,"kept":[]}', '{"fields":{}}'])("takes %j as no draft", (stored) => {
  expect(parseFormDraft(stored)).toBeNull();
});

it("leaves out what another version of the page has stored", () => {
  const stored = JSON.stringify({ fields: { body: "text", count: 3 }, kept: [{ old: true }, KEPT] });
  expect(parseFormDraft(stored)).toEqual({ fields: { body: "text" }, kept: [KEPT] });
});
