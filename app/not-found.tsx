import { SearchX } from "lucide-react";
import type { Metadata } from "next";
import { SiteFooter } from "@/components/shell/site-footer";
import { SiteHeader } from "@/components/shell/site-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader />
      <main id="main" tabIndex={-1} className="flex flex-1 items-center outline-none">
        <EmptyState
          icon={SearchX}
          title="There is nothing at this address"
          titleAs="h1"
          action={
            <>
              <ButtonLink href="/#look-up" variant="primary">
                Look up a ticket
              </ButtonLink>
              <ButtonLink href="/submit">Report a problem</ButtonLink>
            </>
          }
        >
          Check the address for a slip. A page that is not open to you looks the same.
        </EmptyState>
      </main>
      <SiteFooter />
    </div>
  );
}
