import { expect, it } from "vitest";
import { apiDocument } from "@/app/_api/document";
import { fieldsOf, resolved } from "./fields";
import { groupsOf } from "./groups";
import { linkedShapes } from "./shapes";

const document = apiDocument("native");
if (!document) throw new Error("There is no native API");
const groups = groupsOf(document).map(({ tag, entries }) => ({
  tag,
  operations: entries.map(({ operation }) => operation),
}));

it.each(groups)("explains every shape that a field of $tag leads to", ({ operations }) => {
  const shapes = linkedShapes(document, operations);
  const bodies = operations.flatMap(({ requestBody }) => Object.values(requestBody?.content ?? {}));
  const answers = operations.flatMap(({ responses }) =>
    Object.values(responses).flatMap(({ content = {} }) => Object.values(content)),
  );
  const fields = [
    ...bodies.flatMap(({ schema }) => fieldsOf(resolved(schema, document.components.schemas))),
    ...answers.flatMap(({ schema }) => fieldsOf(schema)),
    ...Object.values(shapes).flatMap((schema) => fieldsOf(schema)),
  ];

  expect(fields.flatMap(({ type }) => type.shape ?? []).filter((name) => !shapes[name])).toEqual([]);
});

it("leaves request bodies to their operations", () => {
  const shapes = linkedShapes(
    document,
    groups.flatMap(({ operations }) => operations),
  );

  expect(Object.keys(shapes)).toEqual(expect.arrayContaining(["Ticket", "Problem", "PersonRef"]));
  expect(Object.keys(shapes)).not.toContain("NewTicket");
});
