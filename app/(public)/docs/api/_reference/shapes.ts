import type { ApiDocument } from "@/app/_api/document";
import type { OpenApiOperation } from "@/lib/http/openapi";
import type { JsonSchema } from "@/lib/http/openapi-schemas";
import { type Shapes, shapeOf } from "./fields";

/** The anchor of a shape's explanation. */
export function shapeId(name: string): string {
  return `shape-${name}`;
}

/** The shapes that operations lead to: all but those of request bodies, whose fields are listed where they are sent. */
export function linkedShapes({ components }: ApiDocument, operations: readonly OpenApiOperation[]): Shapes {
  const answers = operations.flatMap(({ responses }) =>
    Object.values(responses).flatMap(({ content = {} }) => Object.values(content).map(({ schema }) => schema)),
  );
  const bodies = operations.flatMap(({ requestBody }) =>
    Object.values(requestBody?.content ?? {}).map(({ schema }) => components.schemas[shapeOf(schema) ?? ""] ?? schema),
  );

  const found = new Set<string>();
  const waiting = [...answers, ...bodies].flatMap(namesIn);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    waiting.push(...namesIn(components.schemas[name] ?? {}));
  }

  return Object.fromEntries(Object.entries(components.schemas).filter(([name]) => found.has(name)));
}

function namesIn(schema: JsonSchema): string[] {
  const names: string[] = [];
  JSON.stringify(schema, (key, value) => {
    if (key === "$ref" && typeof value === "string") names.push(shapeOf({ $ref: value }) ?? "");

    return value;
  });

  return names;
}
