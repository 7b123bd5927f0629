import "@fontsource-variable/inter/wght.css";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { readTheme } from "@/components/shell/read-theme";
import { SkipLink } from "@/components/shell/skip-link";
import { themeAttribute } from "@/components/ui/theme";
import { Toaster } from "@/components/ui/toast";
import { TooltipProvider } from "@/components/ui/tooltip";
import { env } from "@/lib/env";

export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(env().PUBLIC_URL),
    title: { default: "Glassdesk", template: "%s · Glassdesk" },
    description: "Report a problem and follow it until the fix is live.",
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
  return (
    <html lang="en" dir="ltr" data-theme={themeAttribute(await readTheme())}>
      <body>
        <SkipLink />
        <TooltipProvider delay={400}>{children}</TooltipProvider>
        <Toaster />
      </body>
    </html>
  );
}
