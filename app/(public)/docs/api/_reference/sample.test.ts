import { expect, it } from "vitest";
import { sampleOf } from "./sample";

const shapes = {
  Person: {
    type: "object",
    properties: { email: { type: "string" }, friend: { $ref: "#/components/schemas/Person" } },
  },
};
const all = { shapes, requiredOnly: false };

it("uses the first of several words, a format's own value and a name's own value", () => {
  const schema = {
    properties: {
      status: { enum: ["new", "open"] },
      createdAt: { type: "string", format: "date-time" },
      subject: { type: "string" },
      bytes: { type: "integer" },
    },
  };

  expect(sampleOf(schema, all)).toEqual({
    status: "new",
    createdAt: "2026-11-21T09:30:00.000Z",
    subject: "The export stops after 10,000 rows",
    bytes: 1,
  });
});

it("leaves out what a request can do without, but never everything", () => {
  const properties = { subject: { type: "string" }, priority: { enum: ["low"] } };

  expect(sampleOf({ properties, required: ["priority"] }, { shapes, requiredOnly: true })).toEqual({ priority: "low" });
  expect(sampleOf({ properties }, { shapes, requiredOnly: true })).toHaveProperty("subject");
});

it("ends in shapes that lead to themselves", () => {
  expect(JSON.stringify(sampleOf({ $ref: "#/components/schemas/Person" }, all)).length).toBeLessThan(1_000);
});
