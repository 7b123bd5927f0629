"use client";

import format from "icu-minify/format";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { ClientNamespace, ClientWords } from "@/lib/i18n/client-words";
import { FALLBACK_LOCALE, type Locale } from "@/lib/i18n/locales";
import type { Messages } from "@/lib/i18n/translate";

const WordsContext = createContext<{ locale: Locale; words: ClientWords }>({ locale: FALLBACK_LOCALE, words: {} });

type WordsProviderProps = { locale: Locale; words: ClientWords; children: ReactNode };

/** Gives the components in the browser their language; the server has parsed the messages (`clientWords`). */
export function WordsProvider({ locale, words, children }: WordsProviderProps) {
  const value = useMemo(() => ({ locale, words }), [locale, words]);

  return <WordsContext value={value}>{children}</WordsContext>;
}

type Values = Record<string, string | number>;
export type Words<N extends ClientNamespace> = (key: keyof Messages["client"][N] & string, values?: Values) => string;

/** The words of one part of the interface: `t("key", { value })`. */
export function useWords<N extends ClientNamespace>(namespace: N): Words<N> {
  const { locale, words } = useContext(WordsContext);

  return (key, values) => {
    const message = words[`${namespace}.${key}`];
    if (message === undefined) throw new Error(`No words for ${namespace}.${key}: is there a WordsProvider?`);

    return String(format(message, locale, values, { formatters: FORMATTERS }));
  };
}

export function useLocale(): Locale {
  return useContext(WordsContext).locale;
}

const FORMATTERS = {
  getDateTimeFormat: (...args: ConstructorParameters<typeof Intl.DateTimeFormat>) => new Intl.DateTimeFormat(...args),
  getNumberFormat: (...args: ConstructorParameters<typeof Intl.NumberFormat>) => new Intl.NumberFormat(...args),
  getPluralRules: (...args: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...args),
};
