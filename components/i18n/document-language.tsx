"use client";

import { useEffect } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { useLocale } from "./words-provider";

/** Says what language the page is in while a part of it stands that is in another than its visitor's. */
export function DocumentLanguage({ locale }: { locale: Locale }) {
  const visitors = useLocale();

  useEffect(() => {
    document.documentElement.lang = locale;

    return () => {
      document.documentElement.lang = visitors;
    };
  }, [locale, visitors]);

  return null;
}
