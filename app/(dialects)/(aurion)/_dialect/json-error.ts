/** What Python's `json` says of a text that is no JSON, and where, in characters. */
export type JsonError = { position: number; error: string };

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
const LITERAL = /true|false|null|NaN|-?Infinity/y;
const SPACE = /[ \t\n\r]*/y;
/** Python gives up here, and so do we: whoever nests deeper decides how much of our stack is used. */
const DEPTH_MAX = 900;

class Flaw extends Error {
  constructor(
    readonly at: number,
    readonly error: string,
  ) {
    super(error);
  }
}

/** The first thing wrong with the text in the order of Python's scanner; null when it is nested too deep to tell. */
export function jsonErrorIn(text: string): JsonError | null {
  try {
    const end = skip(text, value(text, skip(text, 0), 0));
    throw new Flaw(end, "Extra data");
  } catch (flaw) {
    if (!(flaw instanceof Flaw)) throw flaw;
    if (flaw.at < 0) return null;

    // Python counts characters, JavaScript halves of some.
    return { position: [...text.slice(0, flaw.at)].length, error: flaw.error };
  }
}

// Each of these reads from `at` and returns where it ended.

function value(text: string, at: number, depth: number): number {
  if (depth > DEPTH_MAX) throw new Flaw(-1, "nested too deep");
  if (text[at] === '"') return string(text, at);
  if (text[at] === "{") return list(text, at, "}", (from) => member(text, from, depth));
  if (text[at] === "[") return list(text, at, "]", (from) => value(text, from, depth + 1));
  const end = match(NUMBER, text, at) ?? match(LITERAL, text, at);
  if (end === null) throw new Flaw(at, "Expecting value");

  return end;
}

function list(text: string, start: number, closing: string, item: (from: number) => number): number {
  let at = skip(text, start + 1);
  if (text[at] === closing) return at + 1;

  for (;;) {
    at = skip(text, item(at));
    if (text[at] === closing) return at + 1;
    if (text[at] !== ",") throw new Flaw(at, "Expecting ',' delimiter");
    at = skip(text, at + 1);
  }
}

function member(text: string, start: number, depth: number): number {
  if (text[start] !== '"') throw new Flaw(start, "Expecting property name enclosed in double quotes");
  const at = skip(text, string(text, start));
  if (text[at] !== ":") throw new Flaw(at, "Expecting ':' delimiter");

  return value(text, skip(text, at + 1), depth + 1);
}

function string(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '"') return at + 1;
    if (char < " ") throw new Flaw(at, "Invalid control character at");
    if (char === "\\") at = escaped(text, at, start);
  }

  throw new Flaw(start, "Unterminated string starting at");
}

function escaped(text: string, at: number, start: number): number {
  const letter = text.charAt(at + 1);
  if (letter === "") throw new Flaw(start, "Unterminated string starting at");
  if (!'"\\/bfnrtu'.includes(letter)) throw new Flaw(at, "Invalid \\escape");
  const isBroken = letter === "u" && !/^[0-9a-f]{4}/i.test(text.slice(at + 2, at + 6));
  if (isBroken) throw new Flaw(at + 1, "Invalid \\uXXXX escape");

  return at + 1;
}

function skip(text: string, at: number): number {
  return match(SPACE, text, at) ?? at;
}

function match(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;

  return pattern.test(text) ? pattern.lastIndex : null;
}
