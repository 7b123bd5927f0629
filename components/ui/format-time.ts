import type { Locale } from "@/lib/i18n/locales";

const MINUTE_S = 60;
const HOUR_S = 60 * MINUTE_S;
const DAY_S = 24 * HOUR_S;

const months = (names: string): readonly string[] => names.split(" ");

const MONTHS: Record<Locale, readonly string[]> = {
  en: months("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
  de: months("Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez."),
  fr: months("janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc."),
  es: months("ene feb mar abr may jun jul ago sept oct nov dic"),
  ja: months("1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月"),
};

const JUST_NOW: Record<Locale, string> = {
  en: "just now",
  de: "gerade eben",
  fr: "à l’instant",
  es: "ahora mismo",
  ja: "たった今",
};

/** "21 Nov 2026, 18:24 UTC". Spelled by hand: server and browser may carry different Intl data, and must agree. */
export function formatUtc(time: Date, locale: Locale = "en"): string {
  const clock = `${two(time.getUTCHours())}:${two(time.getUTCMinutes())} UTC`;
  const date = spellDate({ day: time.getUTCDate(), month: time.getUTCMonth(), year: time.getUTCFullYear() }, locale);

  return locale === "ja" ? `${date} ${clock}` : `${date}, ${clock}`;
}

/** The reader's own zone, and the habits of their country where it speaks the page's language; only in the browser. */
export function formatLocal(time: Date, locale: Locale = "en"): string {
  const own = navigator.languages.find((tag) => tag.split("-")[0] === locale);

  return time.toLocaleString(own ?? locale, { dateStyle: "full", timeStyle: "short" });
}

/** "just now", "5 min ago", "in 3 h", "2 d ago", and from a month on the date itself. */
export function formatRelative(time: Date, now: Date, locale: Locale = "en"): string {
  const seconds = Math.round((now.getTime() - time.getTime()) / 1000);
  const distance = Math.abs(seconds);
  if (distance < 45) return JUST_NOW[locale];
  if (distance >= 30 * DAY_S) return dateOf(time, now, locale);

  const { count, unit } = spanOf(distance);
  if (locale === "en") return seconds > 0 ? `${count} ${SHORT[unit]} ago` : `in ${count} ${SHORT[unit]}`;

  return new Intl.RelativeTimeFormat(locale, { style: "short" }).format(seconds > 0 ? -count : count, unit);
}

const SHORT = { minute: "min", hour: "h", day: "d" } as const;

function spanOf(seconds: number): { count: number; unit: keyof typeof SHORT } {
  if (seconds < 59.5 * MINUTE_S) return { count: Math.max(1, Math.round(seconds / MINUTE_S)), unit: "minute" };
  if (seconds < 23.5 * HOUR_S) return { count: Math.round(seconds / HOUR_S), unit: "hour" };
  return { count: Math.round(seconds / DAY_S), unit: "day" };
}

function dateOf(time: Date, now: Date, locale: Locale): string {
  const year = time.getFullYear() === now.getFullYear() ? null : time.getFullYear();

  return spellDate({ day: time.getDate(), month: time.getMonth(), year }, locale);
}

type DayOfYear = { day: number; month: number; year: number | null };

function spellDate({ day, month, year }: DayOfYear, locale: Locale): string {
  const name = MONTHS[locale][month];
  if (locale === "ja") return `${year === null ? "" : `${year}年`}${name}${day}日`;

  return `${day}${locale === "de" ? "." : ""} ${name}${year === null ? "" : ` ${year}`}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
