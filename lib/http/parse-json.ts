import type { InputIssue } from "@/lib/domain/errors";

/** Deeper than any document we describe, and shallow enough for every recursive function that meets it later. */
const MAX_DEPTH = 64;

/** NUL and lone surrogates: PostgreSQL takes them neither in text nor in jsonb. JSON can only say them escaped. */
const SUSPICIOUS_ESCAPE = /\\u(?:0000|d[89a-f])/i;

/** Parses JSON text; what PostgreSQL could not keep, or recursion not survive, is an issue at its path. */
export function parseJson(text: string): { value: unknown; issues: InputIssue[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
    const issue = { path: [], code: "invalid_json", message: "The request body is not valid JSON" };
    return { value: undefined, issues: [{ in: "body", ...issue, params: { position, text } }] };
  }

  if (!SUSPICIOUS_ESCAPE.test(text) && !mayBeDeep(text)) return { value, issues: [] };

  const issues = inspect(value);
  return { value: issues.some((issue) => issue.code === "too_deep") ? undefined : value, issues };
}

/** Cheap and never wrong about "no": nesting needs as many brackets. */
function mayBeDeep(text: string): boolean {
  let brackets = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if ((code === 0x5b || code === 0x7b) && ++brackets > MAX_DEPTH) return true;
  }

  return false;
}

type Place = { value: unknown; path: (string | number)[] };

/** Walks without recursion: the input decides how deep it is. */
function inspect(root: unknown): InputIssue[] {
  const issues: InputIssue[] = [];
  const open: Place[] = [{ value: root, path: [] }];

  for (let place = open.pop(); place; place = open.pop()) {
    const { value, path } = place;
    if (path.length > MAX_DEPTH) return [issue([], "too_deep", `must not be nested more than ${MAX_DEPTH} deep`)];
    if (typeof value === "string") issues.push(...textIssues(value, path));
    if (typeof value !== "object" || value === null) continue;

    for (const [key, child] of Object.entries(value).reverse()) {
      issues.push(...textIssues(key, path));
      open.push({ value: child, path: [...path, Array.isArray(value) ? Number(key) : key] });
    }
  }

  return issues;
}

/** What is wrong with a text that PostgreSQL shall keep. */
export function textIssues(text: string, path: (string | number)[]): InputIssue[] {
  if (text.includes("\u0000")) return [issue(path, "custom", "must not contain the NUL character")];
  if (!text.isWellFormed()) return [issue(path, "custom", "must not contain half of a character (a lone surrogate)")];

  return [];
}

function issue(path: (string | number)[], code: string, message: string): InputIssue {
  return { in: "body", path, code, message };
}
