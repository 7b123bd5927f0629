"use client";

import { useEffect } from "react";
import type { Locale } from "@/lib/i18n/locales";

/** Says what language the page is in while a part of it stands that is in another than its visitor's. */
export function DocumentLanguage({ locale }: { locale: Locale }) {
  useEffect(() => {
    const before = document.documentElement.lang;
    document.documentElement.lang = locale;

    return () => {
      document.documentElement.lang = before;
    };
  }, [locale]);

  return null;
}
