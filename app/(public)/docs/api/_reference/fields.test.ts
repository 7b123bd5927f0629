import { expect, it } from "vitest";
import { fieldOf, fieldsOf, typeWords } from "./fields";

it.each([
  [{ type: "string" }, "string"],
  [{ type: ["string", "null"] }, "string or null"],
  [{ type: "string", format: "date-time" }, "time"],
  [{ anyOf: [{ type: "string", format: "date-time" }, { type: "null" }] }, "time or null"],
  [{ type: "string", enum: ["a", "b"] }, "one of"],
  [{ type: "array", items: { type: "string", enum: ["a"] } }, "any of"],
  [{ type: "array", items: { $ref: "#/components/schemas/File" } }, "list of File"],
  [{ anyOf: [{ $ref: "#/components/schemas/Team" }, { type: "null" }] }, "Team or null"],
  [{ anyOf: [{ type: "string" }, { type: "integer" }] }, "string or integer"],
  [{}, "anything"],
])("calls %j %s", (schema, text) => {
  expect(typeWords(schema).text).toBe(text);
});

it("names the shape that a type leads to", () => {
  expect(typeWords({ type: "array", items: { $ref: "#/components/schemas/File" } }).shape).toBe("File");
  expect(typeWords({ type: "string" }).shape).toBeNull();
});

it("lists nested fields below their own, with their whole name", () => {
  const name = { type: ["string", "null"] };
  const requester = { type: "object", properties: { email: { type: "string" }, name }, required: ["email"] };
  const pictures = { type: "array", items: { type: "object", properties: { url: { type: "string" } } } };

  const fields = fieldsOf({ type: "object", properties: { requester, pictures }, required: ["requester"] });

  expect(fields.map((field) => [field.name, field.depth, field.required])).toEqual([
    ["requester", 0, true],
    ["requester.email", 1, true],
    ["requester.name", 1, false],
    ["pictures", 0, false],
    ["pictures.url", 1, false],
  ]);
});

it("tells bounds, default and choices in words", () => {
  const where = { depth: 0, required: false };
  const limit = fieldOf("limit", { type: "integer", minimum: 1, maximum: 100, default: 25 }, where);
  const status = fieldOf("status", { type: "array", items: { type: "string", enum: ["new", "open"] } }, where);

  expect(limit.limits).toEqual(["at least 1", "at most 100", "25 when left out"]);
  expect(status.choices).toEqual(["new", "open"]);
});
