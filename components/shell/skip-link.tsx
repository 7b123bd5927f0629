import type { Locale } from "@/lib/i18n/locales";

/** The first stop of the Tab key on every page; each layout's `<main id="main">` is where it goes. */
export function SkipLink({ lang, children }: { lang: Locale; children: string }) {
  return (
    <a
      href="#main"
      lang={lang}
      className="sr-only rounded-md bg-accent px-3 py-2 font-medium text-on-accent focus:not-sr-only focus:fixed focus:start-3 focus:top-3 focus:z-50"
    >
      {children}
    </a>
  );
}
