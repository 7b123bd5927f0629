import type { z } from "zod";
import { type InputIssue, InvalidInput } from "@/lib/domain/errors";
import type { AnySpec } from "./endpoint";
import { textIssues } from "./parse-json";
import { bodyIssue, type ReadBody } from "./read-body";

/** What was sent, before any schema. */
export type RequestInput = { path: unknown; query: unknown; body: unknown };

type Place = "path" | "query" | "body";

/**
 * Parameters, query and body through the endpoint's schemas.
 * @throws InvalidInput with everything that is wrong with all three, in field order
 */
export function parseInput(spec: AnySpec, input: RequestInput, body: ReadBody) {
  const issues: InputIssue[] = [];
  const params = check("path", spec.params, input.path, issues);
  const query = check("query", spec.query, input.query, issues);
  const parsed = checkBody(spec, body, issues);
  if (issues.length > 0) throw new InvalidInput(issues);

  return { params, query, body: parsed };
}

function check(place: Place, schema: z.ZodType | undefined, value: unknown, issues: InputIssue[]): unknown {
  if (!schema) return undefined;

  const before = issues.length;
  if (place !== "body") issues.push(...nestedTextIssues(place, value));
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;

  const known = new Set(issues.slice(before).map((issue) => issue.path.join("\n")));
  for (const issue of parsed.error.issues) {
    if (!known.has(issue.path.join("\n"))) issues.push(toInputIssue(issue, place));
  }
}

function checkBody(spec: AnySpec, body: ReadBody, issues: InputIssue[]): unknown {
  issues.push(...body.issues);
  if (!spec.body) return body.value;
  if (body.value === undefined) {
    if (body.issues.length > 0) return undefined;
    const parsed = spec.body.safeParse(undefined);
    if (parsed.success) return parsed.data;
    issues.push(bodyIssue("missing_body", "A request body is required"));
    return undefined;
  }

  return check("body", spec.body, body.value, issues);
}

function nestedTextIssues(place: Place, value: unknown): InputIssue[] {
  const entries = Object.entries(value ?? {});

  return entries.flatMap(([name, item]) =>
    [item]
      .flat()
      .flatMap((text) =>
        typeof text === "string" ? textIssues(text, [name]).map((issue) => ({ ...issue, in: place })) : [],
      ),
  );
}

function toInputIssue(issue: z.core.$ZodIssue, place: Place): InputIssue {
  const { path, message, code, input: _input, ...params } = issue;
  const keys = path.map((key) => (typeof key === "symbol" ? String(key) : key));

  return { in: place, path: keys, message, code, params };
}

/** The value that an issue complains about; undefined when it was not sent. */
export function inputAt(input: RequestInput, issue: InputIssue): unknown {
  let value: unknown = issue.in === "header" ? undefined : input[issue.in ?? "body"];
  for (const key of issue.path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }

  return value;
}

/** The query as an object; a name that came more than once has a list. */
export function queryObject(url: string): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = Object.create(null);
  const start = url.indexOf("?");
  if (start < 0) return query;

  for (const [name, value] of new URLSearchParams(url.slice(start + 1))) {
    const earlier = query[name];
    query[name] = earlier === undefined ? value : [earlier, value].flat();
  }

  return query;
}
