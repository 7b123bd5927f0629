import "@fontsource-variable/inter/wght.css";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { WordsProvider } from "@/components/i18n/words-provider";
import { readTheme } from "@/components/shell/read-theme";
import { SkipLink } from "@/components/shell/skip-link";
import { themeAttribute } from "@/components/ui/theme";
import { Toaster } from "@/components/ui/toast";
import { TooltipProvider } from "@/components/ui/tooltip";
import { env } from "@/lib/env";
import { clientWords } from "@/lib/i18n/client-words";
import { documentLocale, requestLocale, translations } from "@/lib/i18n/request-locale";
import { translate } from "@/lib/i18n/translate";

export async function generateMetadata(): Promise<Metadata> {
  const t = await translations("shell");

  return {
    metadataBase: new URL(env().PUBLIC_URL),
    title: { default: "Glassdesk", template: "%s · Glassdesk" },
    description: t("description"),
    applicationName: "Glassdesk",
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#0f1517" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await requestLocale();

  return (
    <html lang={await documentLocale()} dir="ltr" data-theme={themeAttribute(await readTheme())}>
      <body>
        <SkipLink lang={locale}>{translate(locale, "shell")("skip")}</SkipLink>
        <WordsProvider locale={locale} words={clientWords(locale)}>
          <TooltipProvider delay={400}>{children}</TooltipProvider>
        </WordsProvider>
        <Toaster />
      </body>
    </html>
  );
}
