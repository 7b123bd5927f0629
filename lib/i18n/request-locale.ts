import { cookies, headers } from "next/headers";
import { cache } from "react";
import { chooseLocale } from "./choose-locale";
import type { Locale } from "./locales";
import { type Namespace, type Translate, translate } from "./translate";

/** Remembers what a visitor picked in the footer; nothing else is in it. */
export const LANGUAGE_COOKIE = "language";

/** The language of the page that is being made. The one place that decides it. */
export async function requestLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(LANGUAGE_COOKIE)?.value;

  return chooseLocale({ chosen, acceptLanguage: (await headers()).get("accept-language") });
}

/** The words of a page, in the language of its visitor. */
export const translations = cache(async <N extends Namespace>(namespace: N): Promise<Translate<N>> => {
  return translate(await requestLocale(), namespace);
});
