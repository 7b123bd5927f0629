import type { JsonSchema } from "@/lib/http/openapi-schemas";

export type Shapes = Readonly<Record<string, JsonSchema>>;

/** A type in words; `shape` is set where it is one that the page explains further down. */
export type TypeWords = { text: string; shape: string | null };

export type Field = {
  /** With its parents: `requester.email`. */
  name: string;
  /** 0 for fields of the object itself. */
  depth: number;
  type: TypeWords;
  required: boolean;
  /** The words that it may be; empty when it may be others. */
  choices: string[];
  /** Bounds and default, in words. */
  limits: string[];
  description: string;
};

/** The shape that a schema refers to, by name; null when it is written out. */
export function shapeOf(schema: JsonSchema): string | null {
  return schema.$ref?.split("/").at(-1) ?? null;
}

/** The schema, or what it refers to. */
export function resolved(schema: JsonSchema, shapes: Shapes): JsonSchema {
  const name = shapeOf(schema);

  return (name && shapes[name]) || schema;
}

/** The fields of an object in their order, those of nested objects below their own; shapes by name stay closed. */
export function fieldsOf(schema: JsonSchema, parent = "", depth = 0): Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
    const name = parent ? `${parent}.${key}` : key;
    const field = fieldOf(name, property, { depth, required: schema.required?.includes(key) ?? false });
    const inner = core(property);

    return [field, ...fieldsOf(inner.items ?? inner, name, depth + 1)];
  });
}

/** One field, parameter or header. */
export function fieldOf(name: string, schema: JsonSchema, where: { depth: number; required: boolean }): Field {
  const inner = core(schema);

  return {
    name,
    ...where,
    type: typeWords(schema),
    choices: (inner.items ?? inner).enum?.map(String) ?? [],
    limits: limitsOf(inner, schema.default),
    description: schema.description ?? inner.description ?? "",
  };
}

const FORMATS: Readonly<Record<string, string>> = {
  "date-time": "time",
  uuid: "UUID",
  email: "e-mail address",
  uri: "URL",
  binary: "file",
};

/** What a value is, in words for people. */
export function typeWords(schema: JsonSchema): TypeWords {
  const name = shapeOf(schema);
  if (name) return { text: name, shape: name };

  const inner = core(schema);
  if (inner !== schema) return suffixed(typeWords(inner), isNullable(schema) ? " or null" : "");
  if (inner.items?.enum) return { text: "any of", shape: null };
  if (inner.type === "array") return prefixed("list of ", typeWords(inner.items ?? {}));
  if (schema.anyOf) return { text: schema.anyOf.map((option) => typeWords(option).text).join(" or "), shape: null };

  return { text: FORMATS[inner.format ?? ""] ?? plainWord(inner), shape: null };
}

function plainWord({ type, enum: choices }: JsonSchema): string {
  if (choices) return "one of";

  return typeof type === "string" ? type : "anything";
}

/** The schema without "or null" around it. */
function core(schema: JsonSchema): JsonSchema {
  const options = schema.anyOf?.filter((option) => option.type !== "null") ?? [];
  const [only] = options;
  if (only && options.length === 1) return only;
  if (!Array.isArray(schema.type)) return schema;
  const [type, ...others] = schema.type.filter((word) => word !== "null");

  return others.length === 0 ? { ...schema, type } : schema;
}

function isNullable({ anyOf, type }: JsonSchema): boolean {
  return anyOf?.some((option) => option.type === "null") ?? (Array.isArray(type) && type.includes("null"));
}

function limitsOf(schema: JsonSchema, byDefault: unknown): string[] {
  const { minimum, maximum, minLength, maxLength, maxItems } = schema;

  return [
    typeof minimum === "number" && `at least ${minimum}`,
    typeof maximum === "number" && `at most ${maximum}`,
    typeof minLength === "number" && minLength > 1 && `at least ${minLength} characters`,
    typeof maxLength === "number" && `at most ${maxLength} characters`,
    typeof maxItems === "number" && `at most ${maxItems}`,
    byDefault !== undefined && `${JSON.stringify(byDefault)} when left out`,
  ].filter((limit) => typeof limit === "string");
}

const prefixed = (prefix: string, { text, shape }: TypeWords): TypeWords => ({ text: `${prefix}${text}`, shape });
const suffixed = ({ text, shape }: TypeWords, suffix: string): TypeWords => ({ text: `${text}${suffix}`, shape });
