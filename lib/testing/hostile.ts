import fc from "fast-check";
import type { JsonSchema } from "@/lib/http/openapi-schemas";

/** Text that has broken programs before. */
export const hostileText = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "\u0000",
    "a\u0000b",
    "\ud800",
    "'; DROP TABLE ticket; --",
    "<script>alert(1)</script>",
    "{{constructor}}",
    "__proto__",
    "constructor",
    "../../etc/passwd",
    "%00",
    "%",
    "\u202e\u200b",
    "http://[::1]:0/",
    "http://user:pass@10.0.0.1/%zz#\\",
    `javascript:${"a".repeat(3_000)}`,
    "1e999",
    "-1",
    "0x10",
    "9007199254740993",
    "NaN",
    "null",
    "0000-00-00T00:00:00Z",
    "9999-12-31T23:59:59.999Z",
    "+275760-09-13T00:00:00Z",
    "00000000-0000-0000-0000-000000000000",
    "TK-0",
    "TK-99999999999999999999",
    "tkt_zzzzzzzzzzzzzzzzzzzzzz",
  ),
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.string({ unit: "grapheme", maxLength: 80 }),
  fc.integer({ min: 190, max: 70_000 }).map((length) => "x".repeat(length)),
);

/** Any JSON value, and those that are no plain data to JavaScript. */
export const hostileJson: fc.Arbitrary<unknown> = fc.oneof(
  { arbitrary: hostileText, weight: 4 },
  { arbitrary: fc.jsonValue({ maxDepth: 4 }), weight: 2 },
  {
    arbitrary: fc.dictionary(fc.constantFrom("__proto__", "constructor", "toString", "length"), fc.jsonValue()),
    weight: 1,
  },
  { arbitrary: fc.constantFrom<unknown>(1e308, -0, 2 ** 53, 2 ** 31, -1, 0.5, [], {}, null, true, [[[]]]), weight: 2 },
);

/** By what a field that takes them has in its own name: `{ ticket: ["TK-00001"] }` is for `ticketId`. */
export type KnownNames = Readonly<Record<string, readonly string[]>>;

/** A name that is there: mostly one of the kind that the field is for. */
export function knownName(known: KnownNames, field: string): fc.Arbitrary<string> {
  const all = fc.constantFrom(...Object.values(known).flat());
  const kind = Object.keys(known).find((word) => field.toLowerCase().includes(word));
  const fitting = kind && known[kind];

  return fitting ? fc.oneof({ arbitrary: fc.constantFrom(...fitting), weight: 6 }, { arbitrary: all, weight: 1 }) : all;
}

export type Grown = {
  /** Resolves `$ref`. */
  schemas: Readonly<Record<string, JsonSchema>>;
  /** Names of things that are there, so that some input comes through. */
  known: KnownNames;
  /** Whether anything may be replaced by something hostile. */
  spoilt: boolean;
};

/**
 * Values for a schema as OpenAPI documents have it: what it describes, or, spoilt, what is wrong in places.
 * @param field the name under which the value will stand
 */
export function grownFrom(schema: JsonSchema, grown: Grown, field = ""): fc.Arbitrary<unknown> {
  const described = describedBy(schema, grown, field);
  if (!grown.spoilt) return described;

  return fc.oneof({ arbitrary: described, weight: 7 }, { arbitrary: hostileJson, weight: 1 });
}

function describedBy(schema: JsonSchema, grown: Grown, field: string): fc.Arbitrary<unknown> {
  const { $ref, enum: words, anyOf, oneOf } = schema;
  const choices = anyOf ?? (oneOf as JsonSchema[] | undefined);
  if ($ref) return grownFrom(grown.schemas[$ref.split("/").at(-1) ?? ""] ?? {}, grown, field);
  if (words) return fc.constantFrom<unknown>(...words);
  if ("const" in schema) return fc.constant(schema.const);
  if (choices) return fc.oneof(...choices.map((choice) => grownFrom(choice, grown, field)));
  const types = [schema.type ?? []].flat();
  if (types.length === 0) return fc.jsonValue({ maxDepth: 2 });

  return fc.oneof(...types.map((type) => typed(type, schema, grown, field)));
}

function typed(type: string, schema: JsonSchema, grown: Grown, field: string): fc.Arbitrary<unknown> {
  switch (type) {
    case "string":
      return text(schema, grown.known, field);
    case "integer":
      return fc.integer(bounds(schema));
    case "number":
      return fc.double({ ...bounds(schema), noNaN: true, noDefaultInfinity: true });
    case "boolean":
      return fc.boolean();
    case "array":
      return fc.array(grownFrom(schema.items ?? {}, grown, field), { maxLength: 3 });
    case "object":
      return object(schema, grown);
    default:
      return fc.constant(null);
  }
}

function text({ format }: JsonSchema, known: KnownNames, field: string): fc.Arbitrary<string> {
  const name = knownName(known, field);
  if (format === "uuid") return fc.oneof(fc.uuid(), name);
  if (format === "email") return fc.oneof(fc.emailAddress(), name);
  if (format === "date-time") return fc.date({ noInvalidDate: true }).map((date) => date.toISOString());

  return fc.oneof(name, fc.lorem({ maxCount: 5 }));
}

function bounds({ minimum, maximum }: JsonSchema) {
  return {
    ...(typeof minimum === "number" && { min: minimum }),
    ...(typeof maximum === "number" && { max: maximum }),
  };
}

function object({ properties = {}, required = [], additionalProperties }: JsonSchema, grown: Grown) {
  const names = Object.keys(properties);
  if (names.length === 0) {
    const value = typeof additionalProperties === "object" ? (additionalProperties as JsonSchema) : {};
    return fc.dictionary(fc.string({ maxLength: 10 }), grownFrom(value ?? {}, grown), { maxKeys: 3 });
  }
  const needed = grown.spoilt ? [] : required;

  // Few fields at once: a request that has everything has something wrong.
  return few(names).chain((some) => {
    const chosen = [...new Set([...(some.length % 2 ? required : needed), ...some])];
    return fc.record(Object.fromEntries(chosen.map((name) => [name, grownFrom(properties[name] ?? {}, grown, name)])));
  });
}

/** At most three of them. */
export function few<T>(items: readonly T[]): fc.Arbitrary<T[]> {
  return fc.subarray([...items], { maxLength: Math.min(3, items.length) });
}

/** Bodies that are no JSON, or JSON that only just is. */
export const brokenJson = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "{",
    "}",
    "[",
    "null",
    "7",
    '"text"',
    "{}{}",
    "NaN",
    "\ufeff{}",
    '{"a":1,}',
    '{"a":1e999}',
    "\ud800",
  ),
  fc.constantFrom('{"a":"\\u0000"}', '{"\\ud800":1}', '{"__proto__":{"a":1}}', '{"a":1,"a":2}'),
  fc.integer({ min: 1, max: 20_000 }).map((depth) => "[".repeat(depth) + "]".repeat(depth)),
  fc.integer({ min: 1, max: 20_000 }).map((depth) => `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`),
);
