import { expect, it } from "vitest";
import { apiDocument } from "@/app/_api/document";
import { fieldsOf } from "./fields";
import { linkedShapes } from "./shapes";

const document = apiDocument("native");
if (!document) throw new Error("There is no native API");
const shapes = linkedShapes(document);

it("explains every shape that a field leads to", () => {
  const wanted = Object.values(document.components.schemas).flatMap((schema) =>
    fieldsOf(schema).flatMap(({ type }) => type.shape ?? []),
  );

  expect(wanted.length).toBeGreaterThan(5);
  expect(wanted.filter((name) => !shapes[name])).toEqual([]);
});

it("leaves request bodies to their operations", () => {
  expect(Object.keys(shapes)).toEqual(expect.arrayContaining(["Ticket", "Problem", "PersonRef"]));
  expect(Object.keys(shapes)).not.toContain("NewTicket");
});
