import { z } from "zod";

/** What PostgreSQL cannot keep, neither in text nor in jsonb; refusing it by name beats a 500. */
const NUL = "\u0000";
const NUL_MESSAGE = "must not contain the NUL character";
const SURROGATE_MESSAGE = "must not contain half of a character (a lone surrogate)";

/** Deeper than any record of a program, and shallow enough for every recursive function that meets it later. */
const JSON_DEPTH = 32;

/** A string that the database can keep as it is. */
export function storable(schema = z.string()) {
  return schema
    .refine((value) => !value.includes(NUL), NUL_MESSAGE)
    .refine((value) => value.isWellFormed(), SURROGATE_MESSAGE);
}

/** `.max` counts UTF-16 units; people, other languages and the documents that we follow count characters. */
export function atMost(max: number): z.core.CheckFn<string> {
  return ({ value, issues }) => {
    if (value.length <= max || [...value].length <= max) return;
    issues.push({ code: "too_big", origin: "string", maximum: max, inclusive: true, input: value });
  };
}

/** One line of text, trimmed, `min` to `max` characters. */
export function line(max: number, min = 1) {
  return storable()
    .transform((value) => value.replace(/\s+/gu, " ").trim())
    .pipe(z.string().min(min).check(atMost(max)));
}

/** Markdown or other running text, kept as it is written; blank does not count as written. */
export function prose(max: number) {
  return storable(z.string().check(atMost(max))).refine((value) => value.trim().length > 0, "must not be blank");
}

/** An e-mail address, trimmed and in lower case: the one form in which people are looked up. */
export const EmailAddress = z.string().trim().toLowerCase().max(254).pipe(z.email("must be a valid e-mail address"));

/**
 * An address on the web, to be shown as a link. Not z.httpUrl, which refuses numeric hosts, intranet names and IDNs:
 * nobody fetches it.
 */
export const WebAddress = storable(z.string().max(2048)).pipe(
  z.url({ protocol: /^https?$/, error: "must be an http(s) address" }),
);

/** A moment that PostgreSQL and ISO 8601 with four digits can both say. */
export const Moment = z.date().min(new Date("1900-01-01T00:00:00Z")).max(new Date("9999-12-31T23:59:59.999Z"));

/** One JSON object, at most `maxBytes` when written out and 32 deep. A key `__proto__` is left out. */
export function jsonObject(maxBytes: number) {
  const json = z
    .record(z.string(), z.json())
    .refine((value) => !someText(value, (text) => text.includes(NUL)), NUL_MESSAGE)
    .refine((value) => !someText(value, (text) => !text.isWellFormed()), SURROGATE_MESSAGE)
    .refine(
      (value) => Buffer.byteLength(JSON.stringify(value)) <= maxBytes,
      `must be at most ${maxBytes} bytes of JSON`,
    );

  // Before everything else: what follows walks by recursion, and the input decides how deep.
  return z
    .custom<Record<string, unknown>>((value) => isShallow(value, JSON_DEPTH), `must be at most ${JSON_DEPTH} deep`)
    .pipe(json);
}

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== "object" || value === null) return true;

  return depth > 0 && Object.values(value).every((child) => isShallow(child, depth - 1));
}

function someText(value: unknown, holds: (text: string) => boolean): boolean {
  if (typeof value === "string") return holds(value);
  if (typeof value !== "object" || value === null) return false;

  return Object.entries(value).some(([key, child]) => holds(key) || someText(child, holds));
}
