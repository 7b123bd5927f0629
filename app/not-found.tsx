import { SearchX } from "lucide-react";
import type { Metadata } from "next";
import { SiteFooter } from "@/components/shell/site-footer";
import { SiteHeader } from "@/components/shell/site-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { translations } from "@/lib/i18n/request-locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("shell"))("notFoundMeta") };
}

export default async function NotFound() {
  const t = await translations("shell");

  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader />
      <main id="main" tabIndex={-1} className="flex flex-1 items-center outline-none">
        <EmptyState
          icon={SearchX}
          title={t("notFoundTitle")}
          titleAs="h1"
          action={
            <>
              <ButtonLink href="/#look-up" variant="primary">
                {t("lookUp")}
              </ButtonLink>
              <ButtonLink href="/submit">{t("report")}</ButtonLink>
            </>
          }
        >
          {t("notFoundText")}
        </EmptyState>
      </main>
      <SiteFooter />
    </div>
  );
}
