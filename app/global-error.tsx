"use client";

import "./globals.css";
import { useSyncExternalStore } from "react";
import { FAILURE_WORDS } from "@/components/shell/failure-words";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { preferredLocale } from "@/lib/i18n/choose-locale";
import { FALLBACK_LOCALE, type Locale } from "@/lib/i18n/locales";

/** Stands in for the root layout when that itself has failed; nothing else can be relied on. */
export default function GlobalError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const locale = useSyncExternalStore<Locale>(
    never,
    () => LOCALE,
    () => FALLBACK_LOCALE,
  );
  const words = FAILURE_WORDS[locale];

  return (
    <html lang={locale} dir="ltr">
      <body>
        <title>Glassdesk</title>
        <main className="flex min-h-dvh items-center">
          <ErrorState
            title={words.title}
            titleAs="h1"
            reference={error.digest}
            referenceLabel={words.reference}
            action={
              <Button variant="primary" onClick={retry}>
                {words.retry}
              </Button>
            }
          >
            {words.text}
          </ErrorState>
        </main>
      </body>
    </html>
  );
}

const LOCALE = readLocale();

/** What the page was in before it failed, or, when the server could not even begin it, what the browser asks for. */
function readLocale(): Locale {
  if (typeof document === "undefined") return FALLBACK_LOCALE;
  const { lang } = document.documentElement;

  return preferredLocale(lang) ?? preferredLocale(navigator.languages.join(",")) ?? FALLBACK_LOCALE;
}

function never() {
  return () => undefined;
}
