import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import { ThemeToggle } from "@/components/ui/theme-toggle";
import { getContext } from "@/lib/auth/session";
import { isAgent } from "@/lib/domain/policy";
import { requestLocale, translations } from "@/lib/i18n/request-locale";
import { Logo } from "./logo";
import { readTheme } from "./read-theme";

export async function SiteHeader() {
  const { actor } = await getContext();
  const t = await translations("shell");

  return (
    <header lang={await requestLocale()} className="border-b bg-surface">
      <div className="mx-auto flex h-14 max-w-5xl items-center gap-1 px-4 sm:px-6">
        <Link href="/" className="me-auto flex rounded-md">
          <Logo />
        </Link>
        <nav aria-label={t("main")} className="flex items-center gap-1">
          <ButtonLink href="/docs" variant="ghost" className="max-sm:hidden">
            {t("documentation")}
          </ButtonLink>
          <ButtonLink href={isAgent(actor) ? "/desk" : "/signin"} variant="ghost">
            {isAgent(actor) ? t("desk") : t("signIn")}
          </ButtonLink>
          <ButtonLink href="/submit" variant="primary" className="max-sm:hidden">
            {t("report")}
          </ButtonLink>
        </nav>
        <ThemeToggle className="-me-2 noscript:hidden" initial={await readTheme()} />
      </div>
    </header>
  );
}
