import { FALLBACK_LOCALE, LOCALES, type Locale, parseLocale } from "./locales";

type Wishes = {
  /** What the visitor picked on the page. */
  chosen: string | undefined;
  /** What the link asks for that brought the visitor. */
  brought?: string | null | undefined;
  /** The header of this name, as browsers send it (RFC 9110 §12.5.4). */
  acceptLanguage: string | null;
};

/**
 * The language of a page: the visitor's choice, else that of the mail whose link led here, else the first of the browser's
 * languages that we have, else English.
 */
export function chooseLocale({ chosen, brought, acceptLanguage }: Wishes): Locale {
  return parseLocale(chosen) ?? parseLocale(brought) ?? preferredLocale(acceptLanguage ?? "") ?? FALLBACK_LOCALE;
}

/**
 * The first of the languages of a header that we have. "de-CH" counts as German; what is wanted equally is taken in the
 * order in which it was named.
 */
export function preferredLocale(header: string): Locale | null {
  const wanted = header
    .split(",")
    .map((range) => {
      const [tag = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
      const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? "1";

      return { language: tag.split("-")[0], weight: Number(weight) || 0 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);

  for (const { language } of wanted) {
    const known = LOCALES.find((locale) => locale === language);
    if (known) return known;
  }

  return null;
}
