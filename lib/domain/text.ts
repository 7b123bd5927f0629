import { z } from "zod";

/** PostgreSQL cannot keep U+0000 in text or jsonb; refusing it by name beats a 500. */
const NUL = "\u0000";
const NUL_MESSAGE = "must not contain the NUL character";

/** One line of text, trimmed, `min` to `max` characters. */
export function line(max: number, min = 1) {
  return z
    .string()
    .refine((value) => !value.includes(NUL), NUL_MESSAGE)
    .transform((value) => value.replace(/\s+/gu, " ").trim())
    .pipe(z.string().min(min).max(max));
}

/** Markdown or other running text, kept as it is written; blank does not count as written. */
export function prose(max: number) {
  return z
    .string()
    .max(max)
    .refine((value) => !value.includes(NUL), NUL_MESSAGE)
    .refine((value) => value.trim().length > 0, "must not be blank");
}

/** An e-mail address, trimmed and in lower case: the one form in which people are looked up. */
export const EmailAddress = z.string().trim().toLowerCase().max(254).pipe(z.email("must be a valid e-mail address"));

/** One JSON object, at most `maxBytes` when written out. */
export function jsonObject(maxBytes: number) {
  return z
    .record(z.string(), z.json())
    .refine((value) => !JSON.stringify(value).includes("\\u0000"), NUL_MESSAGE)
    .refine(
      (value) => Buffer.byteLength(JSON.stringify(value)) <= maxBytes,
      `must be at most ${maxBytes} bytes of JSON`,
    );
}
