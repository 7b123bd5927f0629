import type { OpenApiOperation, OpenApiParameter, openApiDocument } from "./openapi";
import type { JsonSchema } from "./openapi-schemas";

type Document = ReturnType<typeof openApiDocument>;

const METHODS = ["get", "post", "put", "patch", "delete"];
const PLACES = ["path", "query", "header"] as const;

/**
 * A document as TypeScript, in the form that openapi-fetch reads: a type for each named schema, and `paths`. The same
 * document gives the same text. (openapi-typescript does this too, on the compiler's API of TypeScript 5, which 7 has not.)
 */
export function openApiTypes({ paths, components }: Document): string {
  const schemas = Object.entries(components.schemas).map(
    ([name, schema]) => `${comment(schema.description, "")}export type ${name} = ${typeOf(schema, "")};`,
  );
  const items = Object.entries(paths).map(([path, item]) => `  ${JSON.stringify(path)}: ${pathItem(item)};`);

  return `${[...schemas, `export type paths = {\n${items.join("\n")}\n};`].join("\n\n")}\n`;
}

function pathItem(item: Record<string, OpenApiOperation>): string {
  const methods = METHODS.map((method) => {
    const operation = item[method];
    return operation ? `${about(operation)}    ${method}: ${operationType(operation)};` : `    ${method}?: never;`;
  });

  return `{\n    parameters: ${parameters([])};\n${methods.join("\n")}\n  }`;
}

function about({ summary, description }: OpenApiOperation): string {
  return comment([summary, description].filter(Boolean).join("\n\n"), "    ");
}

function operationType({ parameters: declared, requestBody, responses }: OpenApiOperation): string {
  const body = requestBody
    ? `requestBody${requestBody.required ? "" : "?"}: { content: ${contentType(requestBody.content)} }`
    : "requestBody?: never";
  const answers = Object.entries(responses).map(
    ([status, { content }]) =>
      `        ${status}: { headers: Headers; content${content ? `: ${contentType(content)}` : "?: never"} };`,
  );

  return `{
      parameters: ${parameters(declared)};
      ${body};
      responses: {\n${answers.join("\n")}\n      };
    }`;
}

function parameters(declared: readonly OpenApiParameter[]): string {
  const places = PLACES.map((place) => {
    const own = declared.filter((parameter) => parameter.in === place);
    if (own.length === 0) return `${place}?: never`;
    const fields = own.map(
      ({ name, required, schema, description }) =>
        `${comment(description, "          ")}          ${key(name)}${required ? "" : "?"}: ${typeOf(schema, "          ")};`,
    );

    return `${place}${own.some(({ required }) => required) ? "" : "?"}: {\n${fields.join("\n")}\n        }`;
  });

  return `{ ${[...places, "cookie?: never"].join("; ")} }`;
}

function contentType(content: Record<string, { schema: JsonSchema }>): string {
  const media = Object.entries(content).map(
    ([type, { schema }]) => `${JSON.stringify(type)}: ${typeOf(schema, "        ")}`,
  );

  return `{ ${media.join("; ")} }`;
}

/** @param indent of the line in which the type begins */
function typeOf(schema: JsonSchema, indent: string): string {
  const { $ref, enum: words, anyOf, type } = schema;
  if ($ref) return $ref.split("/").at(-1) ?? "unknown";
  if (words) return union(words.map((word) => JSON.stringify(word)));
  if ("const" in schema) return JSON.stringify(schema.const);
  if (anyOf) return union(anyOf.map((choice) => typeOf(choice, indent)));
  if (Array.isArray(type)) return union(type.map((one) => typeOf({ ...schema, type: one }, indent)));

  switch (type) {
    case "string":
      return schema.format === "binary" ? "Blob" : "string";
    case "integer":
    case "number":
      return "number";
    case "boolean":
    case "null":
      return type;
    case "array":
      return `${inParentheses(typeOf(schema.items ?? {}, indent))}[]`;
    case "object":
      return objectType(schema, indent);
    default:
      return "unknown";
  }
}

function objectType(
  { properties, required = [], additionalProperties, propertyNames }: JsonSchema,
  indent: string,
): string {
  if (!properties) {
    const names = isSchema(propertyNames) ? typeOf(propertyNames, indent) : "string";
    return `Record<${names}, ${isSchema(additionalProperties) ? typeOf(additionalProperties, indent) : "unknown"}>`;
  }
  const deeper = `${indent}  `;
  const fields = Object.entries(properties).map(([name, property]) => {
    const optional = required.includes(name) ? "" : "?";
    return `${comment(property.description, deeper)}${deeper}${key(name)}${optional}: ${typeOf(property, deeper)};`;
  });

  return fields.length === 0 ? "Record<string, never>" : `{\n${fields.join("\n")}\n${indent}}`;
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null;
}

function union(types: string[]): string {
  return [...new Set(types)].join(" | ");
}

function inParentheses(type: string): string {
  return type.includes(" | ") ? `(${type})` : type;
}

function key(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}

function comment(text: string | undefined, indent: string): string {
  if (!text) return "";
  const lines = text.replaceAll("*/", "*\\/").split("\n");
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;

  return `${[`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */`].join("\n")}\n`;
}
