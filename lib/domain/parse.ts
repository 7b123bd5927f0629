import type { z } from "zod";
import { type InputIssue, InvalidInput } from "./errors";

/**
 * `input` as the schema makes it.
 * @throws InvalidInput with every issue, in field order
 */
export function parse<S extends z.ZodType>(schema: S, input: z.input<S>): z.output<S> {
  const result = schema.safeParse(input);
  if (!result.success) throw new InvalidInput(toIssues(result.error));

  return result.data;
}

/** zod's issues in our own form; `under` goes before each path. */
export function toIssues(error: z.ZodError, under: (string | number)[] = []): InputIssue[] {
  return error.issues.map(({ path, message, code, ...params }) => ({
    path: [...under, ...path.map((part) => (typeof part === "symbol" ? String(part) : part))],
    message,
    code: code ?? "custom",
    params,
  }));
}
