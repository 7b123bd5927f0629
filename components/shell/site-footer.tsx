import Link from "next/link";
import { requestLocale, translations } from "@/lib/i18n/request-locale";
import { LanguageMenu } from "./language-menu";

const links = [
  { href: "/submit", label: "report" },
  { href: "/docs", label: "documentation" },
  { href: "/docs/api", label: "api" },
  { href: "/signin", label: "signIn" },
] as const;

export async function SiteFooter() {
  const t = await translations("shell");

  return (
    <footer lang={await requestLocale()} className="border-t">
      <div className="mx-auto flex max-w-5xl flex-wrap items-center gap-x-5 gap-y-1 px-4 py-6 text-sm text-ink-muted sm:px-6">
        <p className="me-auto">{t("motto")}</p>
        <ul className="-mx-1 flex flex-wrap gap-x-3">
          {links.map(({ href, label }) => (
            <li key={href}>
              <Link href={href} className="inline-block rounded-md px-1 py-1.5 hover:text-ink hover:underline">
                {t(label)}
              </Link>
            </li>
          ))}
        </ul>
        <LanguageMenu className="basis-full" />
      </div>
    </footer>
  );
}
