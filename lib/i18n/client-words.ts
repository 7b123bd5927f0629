import compile from "icu-minify/compile";
import type { CompiledMessage } from "icu-minify/format";
import type { Locale } from "./locales";
import { MESSAGES, type Messages } from "./translate";

export type ClientNamespace = keyof Messages["client"];
/** Messages by `namespace.key`, parsed on the server: what formats them in the browser is less than a kilobyte. */
export type ClientWords = Record<string, CompiledMessage>;

const compiled = new Map<Locale, ClientWords>();

/** What the browser's part of the public pages says. */
export function clientWords(locale: Locale): ClientWords {
  const known = compiled.get(locale);
  if (known) return known;

  const made = Object.fromEntries(
    Object.entries(MESSAGES[locale].client).flatMap(([namespace, messages]) =>
      Object.entries(messages).map(([key, message]) => [`${namespace}.${key}`, compile(message)]),
    ),
  );
  // React hands only plain objects to the browser, and the compiler makes some without a prototype.
  const words: ClientWords = JSON.parse(JSON.stringify(made));
  compiled.set(locale, words);

  return words;
}
