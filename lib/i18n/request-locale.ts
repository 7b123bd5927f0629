import { cookies, headers } from "next/headers";
import { cache } from "react";
import { chooseLocale } from "./choose-locale";
import { BROUGHT_COOKIE, LANGUAGE_COOKIE } from "./language-cookies";
import { type Locale, parseLocale } from "./locales";
import { PAGE_LOCALE_HEADER } from "./page-locale";
import { type Namespace, type Translate, translate } from "./translate";

/** The language of the page that is being made. The one place that decides it. */
export async function requestLocale(): Promise<Locale> {
  const remembered = await cookies();

  return chooseLocale({
    chosen: remembered.get(LANGUAGE_COOKIE)?.value,
    brought: remembered.get(BROUGHT_COOKIE)?.value,
    acceptLanguage: (await headers()).get("accept-language"),
  });
}

/** What the whole document is in: the visitor's language, but for pages that are in one only. */
export async function documentLocale(): Promise<Locale> {
  return parseLocale((await headers()).get(PAGE_LOCALE_HEADER)) ?? (await requestLocale());
}

/** The words of a page, in the language of its visitor. */
export const translations = cache(async <N extends Namespace>(namespace: N): Promise<Translate<N>> => {
  return translate(await requestLocale(), namespace);
});
