/** The languages of everything public; the desk of the agents is English. */
export const LOCALES = ["en", "de", "fr", "es", "ja"] as const;
export type Locale = (typeof LOCALES)[number];

export const FALLBACK_LOCALE = "en" satisfies Locale;

/** Each language's name in itself: whoever looks for it reads it. */
export const LOCALE_NAMES: Record<Locale, string> = {
  en: "English",
  de: "Deutsch",
  fr: "Français",
  es: "Español",
  ja: "日本語",
};

/** The language that a stored or sent value names; null for anything else. */
export function parseLocale(value: unknown): Locale | null {
  return LOCALES.find((locale) => locale === value) ?? null;
}
