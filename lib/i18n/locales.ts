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

/** Each language's name to the agents, whose desk is English. */
export function englishName(locale: Locale): string {
  return new Intl.DisplayNames("en", { type: "language" }).of(locale) ?? locale;
}

/** By which a link says in what language the page behind it should be. */
export const LANGUAGE_PARAMETER = "lang";

/** A path of ours, asking for this language; as it is when none is known. */
export function inLanguage(path: string, locale: Locale | null): string {
  return locale ? `${path}${path.includes("?") ? "&" : "?"}${LANGUAGE_PARAMETER}=${locale}` : path;
}

/** The language that a stored or sent value names; null for anything else. */
export function parseLocale(value: unknown): Locale | null {
  return LOCALES.find((locale) => locale === value) ?? null;
}
