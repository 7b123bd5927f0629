import { type DomainError, RateLimited } from "@/lib/domain/errors";
import { FALLBACK_LOCALE, type Locale } from "@/lib/i18n/locales";
import { translate } from "@/lib/i18n/translate";

/** Why a form could not be taken, to a person who has just filled it in. */
export function inWords(error: DomainError, locale: Locale): string {
  const t = translate(locale, "forms");
  if (error instanceof RateLimited) return t("limited", whileOf(error.retryAfterSeconds));
  if (error.code === "UNAVAILABLE") return t("unavailable");
  if (error.code === "INTERNAL") return t("failed");

  // The domain speaks English, and more exactly than any sentence that fits every refusal.
  return locale === FALLBACK_LOCALE ? `${error.message}.` : t("refused");
}

/** What the domain has against a field, under that field: "must be …" as "This must be ….". */
export function fieldObjection(message: string | undefined, locale: Locale): string {
  return locale === FALLBACK_LOCALE && message ? `This ${message}.` : translate(locale, "forms")("fieldRefused");
}

/** For messages that say how long to wait: 40 → 40 seconds, 61 → 2 minutes. */
export function whileOf(seconds: number): { unit: "second" | "minute"; count: number } {
  return seconds < 60 ? { unit: "second", count: seconds } : { unit: "minute", count: Math.ceil(seconds / 60) };
}
