import { type _Translator, createTranslator } from "use-intl/core";
import de from "@/messages/de.json";
import en from "@/messages/en.json";
import es from "@/messages/es.json";
import fr from "@/messages/fr.json";
import ja from "@/messages/ja.json";
import type { Locale } from "./locales";

/** English is the original; every other language has the same keys, and its test says so. */
export type Messages = typeof en;
export type Namespace = keyof Messages;
export type Translate<N extends Namespace> = _Translator<Messages, N>;

export const MESSAGES: Record<Locale, Messages> = { en, de, fr, es, ja };

const translators = new Map<string, Translate<Namespace>>();

/**
 * The words of one part of the product in one language: `t("key", { value })`, ICU messages with plurals.
 * Made once each, because a message is parsed at its first use.
 */
export function translate<N extends Namespace>(locale: Locale, namespace: N): Translate<N> {
  const key = `${locale}.${namespace}`;
  const known = translators.get(key);
  // The key holds the namespace: what is kept under it speaks its words.
  if (known) return known as unknown as Translate<N>;

  const made = createTranslator({ locale, messages: MESSAGES[locale], namespace, onError: fail }) as Translate<N>;
  translators.set(key, made as unknown as Translate<Namespace>);

  return made;
}

/** A message that cannot be shown is a mistake of ours, and the tests shall find it before a visitor does. */
function fail(error: Error): never {
  throw error;
}
