import { FALLBACK_LOCALE, type Locale } from "./locales";

/** Tells the root layout, which sees no address, that a page is in another language than its visitor's. */
export const PAGE_LOCALE_HEADER = "x-page-locale";

const ENGLISH_PAGES = ["/desk", "/docs", "/dev"];

/** The manual and the agents' desk are English, whoever reads them; null where the visitor decides. */
export function fixedLocale(path: string): Locale | null {
  const isEnglish = ENGLISH_PAGES.some((page) => path === page || path.startsWith(`${page}/`));

  return isEnglish ? FALLBACK_LOCALE : null;
}
