import fc from "fast-check";
import type { Endpoint } from "@/lib/http/define-dialect";
import { isUnsafe } from "@/lib/http/endpoint";
import type { OpenApiOperation } from "@/lib/http/openapi";
import type { JsonSchema } from "@/lib/http/openapi-schemas";
import type { RouteCall } from "@/lib/testing/call-route";
import {
  brokenJson,
  few,
  type Grown,
  grownFrom,
  hostileJson,
  hostileText,
  type KnownNames,
  knownName,
} from "@/lib/testing/hostile";
import { PNG } from "@/lib/testing/pictures";

export type Described = { endpoint: Endpoint; operation: OpenApiOperation; schemas: Record<string, JsonSchema> };

type Sent = Pick<RouteCall, "body" | "headers">;

/** Requests for one endpoint, from those that its document describes to those that nobody should send. */
export function hostileRequests(
  described: Described,
  known: KnownNames,
  credentials: readonly Record<string, string>[],
): fc.Arbitrary<RouteCall> {
  const { method, path } = described.endpoint.spec.operation;

  return fc
    .record({
      params: pathParameters(path, known),
      query: queryString(described, known),
      who: fc.constantFrom(...credentials),
      sent: isUnsafe(method) ? bodies(described, known) : fc.constant<Sent>({}),
      headers: strayHeaders(),
    })
    .map(({ params, query, who, sent, headers }) => ({
      method,
      path: `${path.replaceAll(/\{(\w+)\}/g, (_, name) => encodeURIComponent(params[name] ?? ""))}${query}`,
      params,
      ...sent,
      headers: { ...headers, ...who, ...sent.headers },
    }));
}

function pathParameters(path: string, known: KnownNames): fc.Arbitrary<Record<string, string>> {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
  const value = (name: string) =>
    fc.oneof(
      { arbitrary: knownName(known, name), weight: 5 },
      { arbitrary: hostileText.map((text) => text.toWellFormed() || "-"), weight: 1 },
    );

  return fc.record(Object.fromEntries(names.map((name) => [name, value(name)])));
}

function queryString({ operation, schemas }: Described, known: KnownNames): fc.Arbitrary<string> {
  const fields = operation.parameters.filter((parameter) => parameter.in === "query");
  const pairs = (spoilt: boolean) =>
    few(fields).chain((some) =>
      fc.tuple(
        ...some.map(({ name, schema }) =>
          grownFrom(schema, { schemas, known, spoilt }, name).map((value): [string, string] => [name, asText(value)]),
        ),
      ),
    );
  const strays = fc.array(fc.tuple(hostileText, hostileText), { maxLength: 1 });
  const repeated = pairs(true).map((some) => [...some, ...some.slice(0, 1)]);
  const spoilt = fc.tuple(repeated, strays).map((lists) => lists.flat());

  return fc.oneof(pairs(false), pairs(true), spoilt).map((all) => {
    const query = new URLSearchParams(all.map(([name, text]) => [name.toWellFormed(), text.toWellFormed()]));
    return query.size > 0 ? `?${query}` : "";
  });
}

function asText(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}

function bodies(described: Described, known: KnownNames): fc.Arbitrary<Sent> {
  const { operation, schemas, endpoint } = described;
  const [content] = Object.values(operation.requestBody?.content ?? {});
  const value = (spoilt: boolean) => grownFrom(content?.schema ?? {}, { schemas, known, spoilt } satisfies Grown);
  const json = (arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<Sent> =>
    arbitrary.map((body) => ({ body: JSON.stringify(body), headers: { "content-type": "application/json" } }));
  const text = fc.record({ body: brokenJson, headers: fc.record({ "content-type": contentTypes }) });
  const bytes = fc.record({
    body: fc.uint8Array({ maxLength: 100 }).map((array) => new Uint8Array(array)),
    headers: fc.record({ "content-type": contentTypes }),
  });
  const ways = [
    { arbitrary: json(value(false)), weight: 5 },
    { arbitrary: json(value(true)), weight: 4 },
    { arbitrary: json(variations(content?.example, hostileJson)), weight: 4 },
    { arbitrary: json(hostileJson), weight: 1 },
    { arbitrary: text, weight: 2 },
    { arbitrary: bytes, weight: 1 },
    { arbitrary: fc.constant<Sent>({}), weight: 1 },
  ];

  return endpoint.spec.accepts?.includes("form")
    ? fc.oneof(...ways, { arbitrary: forms(Object.keys(content?.schema.properties ?? {})), weight: 8 })
    : fc.oneof(...ways);
}

/** The documented example, or the same with one field that is not as it should be. */
function variations(example: unknown, hostile: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  if (typeof example !== "object" || example === null) return hostile;
  const spoilt = fc
    .tuple(fc.constantFrom(...Object.keys(example), "__proto__"), hostile)
    .map(([field, value]) => Object.fromEntries([...Object.entries(example), [field, value]]));

  return fc.oneof(fc.constant(example), spoilt);
}

const contentTypes = fc.constantFrom(
  "application/json",
  "application/json; charset=utf-16",
  "application/x-www-form-urlencoded",
  "multipart/form-data",
  "multipart/form-data; boundary=x",
  "text/xml",
  ";",
);

function forms(fields: string[]): fc.Arbitrary<Sent> {
  const file = fc.record({ name: hostileText, bytes: fc.constantFrom(PNG, new Uint8Array([1, 2, 3])) });
  const part = fc.tuple(fc.constantFrom(...fields, "files", "file", "__proto__"), fc.oneof(hostileText, file));

  return fc.array(part, { maxLength: 5 }).map((parts) => {
    const body = new FormData();
    for (const [field, value] of parts) {
      if (typeof value === "string") body.append(field, value);
      else body.append(field, new File([new Uint8Array(value.bytes)], value.name));
    }
    return { body };
  });
}

/** As far as a header can hold it: one byte a character, and no line ends. */
function strayHeaders(): fc.Arbitrary<Record<string, string>> {
  const value = fc.oneof(fc.constantFrom('"1"', 'W/"1"', "*", '""'), hostileText).map((text) =>
    text
      .replace(/[^\x20-\x7e\xa0-\xff]/g, "?")
      .trim()
      .slice(0, 4_000),
  );
  const names = [
    "if-match",
    "if-none-match",
    "idempotency-key",
    "x-request-id",
    "x-tracking-token",
    "accept",
    "range",
    "referer",
  ];

  return few(names).chain((sent) => fc.record(Object.fromEntries(sent.map((name) => [name, value]))));
}
