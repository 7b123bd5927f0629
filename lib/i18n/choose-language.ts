"use server";

import { cookies } from "next/headers";
import { env } from "@/lib/env";
import { LANGUAGE_COOKIE, languageCookieOptions } from "./language-cookies";
import { parseLocale } from "./locales";

const YEAR_S = 31_536_000;

/** The language menu's form, field `language`; the page that it stands on comes again in that language. */
export async function chooseLanguage(form: FormData): Promise<void> {
  const locale = parseLocale(form.get("language"));
  if (!locale) return;

  (await cookies()).set(LANGUAGE_COOKIE, locale, {
    ...languageCookieOptions(env().PUBLIC_URL),
    maxAge: YEAR_S,
  });
}
