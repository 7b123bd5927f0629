import { cn } from "@/components/ui/cn";
import { chooseLanguage } from "@/lib/i18n/choose-language";
import { LOCALE_NAMES, LOCALES } from "@/lib/i18n/locales";
import { requestLocale, translations } from "@/lib/i18n/request-locale";

/** One button a language, in a form of the browser's own: it works without JavaScript. */
export async function LanguageMenu({ className }: { className?: string }) {
  const current = await requestLocale();
  const t = await translations("shell");

  return (
    <form action={chooseLanguage} aria-label={t("language")} className={cn("-mx-1 flex flex-wrap gap-x-2", className)}>
      {LOCALES.map((locale) => (
        <button
          key={locale}
          type="submit"
          name="language"
          value={locale}
          lang={locale}
          aria-pressed={locale === current}
          className="inline-block rounded-md px-1 py-1.5 hover:text-ink hover:underline aria-pressed:font-medium aria-pressed:text-ink"
        >
          {LOCALE_NAMES[locale]}
        </button>
      ))}
    </form>
  );
}
