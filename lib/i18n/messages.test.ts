import compile from "icu-minify/compile";
import { describe, expect, it } from "vitest";
import { FALLBACK_LOCALE, LOCALES, type Locale } from "./locales";
import { MESSAGES } from "./translate";

const others = LOCALES.filter((locale) => locale !== FALLBACK_LOCALE);
const original = messagesOf(FALLBACK_LOCALE);

describe("the messages", () => {
  it.each(others)("in %s are those of the original, none missing and none left over", (locale) => {
    expect([...messagesOf(locale).keys()].sort()).toEqual([...original.keys()].sort());
  });

  it.each(others)("in %s use what the original uses, and no more", (locale) => {
    const wanted = Object.fromEntries([...original].map(([key, message]) => [key, variablesOf(message)]));
    const used = Object.fromEntries([...messagesOf(locale)].map(([key, message]) => [key, variablesOf(message)]));

    expect(used).toEqual(wanted);
  });

  it.each(LOCALES)("in %s have a form for every number that can be counted", (locale) => {
    const rules = new Intl.PluralRules(locale);
    const needed = new Set(Array.from({ length: 1_001 }, (_, count) => rules.select(count)).concat("other"));
    const forms = [...messagesOf(locale)].flatMap(([key, message]) =>
      pluralsOf(message).map((found) => ({ key, missing: [...needed].filter((form) => !found.includes(form)) })),
    );

    expect(forms.filter(({ missing }) => missing.length > 0)).toEqual([]);
    expect(forms).not.toHaveLength(0);
  });

  it.each(others)("in %s are not left in English", (locale) => {
    const same = [...messagesOf(locale)].filter(
      ([key, text]) => text === original.get(key) && text.split(" ").length > 3,
    );

    expect(same).toEqual([]);
  });

  it.each(LOCALES)("in %s are neither empty nor padded", (locale) => {
    expect([...messagesOf(locale)].filter(([, text]) => text.trim() === "" || text !== text.trim())).toEqual([]);
  });
});

function messagesOf(locale: Locale): Map<string, string> {
  return new Map(flatten(MESSAGES[locale], ""));
}

function flatten(part: object, prefix: string): [string, string][] {
  return Object.entries(part).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
}

/** The names that a message takes values by. */
function variablesOf(message: string): string[] {
  return [...new Set(nodesIn(compile(message)).map(([name]) => name))].sort();
}

const PLURAL_KINDS: readonly unknown[] = [2, 3];

/** The forms of each plural in a message. */
function pluralsOf(message: string): string[][] {
  return nodesIn(compile(message)).flatMap(([, kind, options]) =>
    PLURAL_KINDS.includes(kind) && typeof options === "object" && options !== null ? [Object.keys(options)] : [],
  );
}

type Node = [name: string, ...rest: unknown[]];

/** A compiled message is text or a row; in a row stand texts and nodes: [name], [name, kind, options], [tag, ...row]. */
function nodesIn(message: unknown): Node[] {
  if (!Array.isArray(message)) return [];

  return message.filter(isNode).flatMap((node) => {
    const [, kind, options] = node;
    const inside = typeof kind === "number" ? Object.values(options ?? {}) : [node.slice(1)];

    return [node, ...inside.flatMap(nodesIn)];
  });
}

function isNode(part: unknown): part is Node {
  return Array.isArray(part) && typeof part[0] === "string";
}
