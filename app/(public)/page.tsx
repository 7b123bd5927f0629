import { ArrowRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { LookUpForm } from "@/components/tickets/look-up-form";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { getContext } from "@/lib/auth/session";
import { listPublicProducts } from "@/lib/domain/products/list";
import { translations } from "@/lib/i18n/request-locale";
import { ProductList } from "./_components/product-list";
import { SampleTicket } from "./_components/sample-ticket";
import { StageGuide } from "./_components/stage-guide";

export default async function LandingPage({ searchParams }: { searchParams: Promise<{ lookup?: string | string[] }> }) {
  const { lookup } = await searchParams;
  const products = await listPublicProducts(await getContext());
  const t = await translations("landing");

  return (
    <div className="mx-auto flex max-w-5xl flex-col gap-14 px-4 py-10 sm:px-6 sm:py-16">
      <Hero failedLookUp={typeof lookup === "string" ? lookup : undefined} />
      <SampleTicket />
      {products.length > 0 ? (
        <Chapter title={t("productsTitle")} lead={t("productsLead")}>
          <ProductList products={products} />
        </Chapter>
      ) : null}
      <Chapter title={t("stagesTitle")} lead={t("stagesLead")}>
        <StageGuide />
      </Chapter>
      <ForDevelopers />
    </div>
  );
}

async function Hero({ failedLookUp }: { failedLookUp: string | undefined }) {
  const t = await translations("landing");
  const lookUp = await translations("lookUp");
  const shell = await translations("shell");

  return (
    <div className="grid items-start gap-8 lg:grid-cols-[1fr_26rem] lg:gap-12">
      <div className="flex flex-col items-start gap-5">
        <h1 className="text-4xl font-semibold tracking-tight sm:text-5xl">{t("title")}</h1>
        <p className="max-w-xl text-xl text-pretty text-ink-muted">{t("lead")}</p>
        <ButtonLink href="/submit" variant="primary" size="lg">
          {shell("report")} <ArrowRight aria-hidden className="rtl:rotate-180" />
        </ButtonLink>
      </div>
      <Card id="look-up" aria-label={lookUp("card")} className="scroll-mt-4 p-5">
        <h2 className="mb-3 text-lg font-semibold">{lookUp("title")}</h2>
        <LookUpForm failed={failedLookUp} />
      </Card>
    </div>
  );
}

function Chapter({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="text-2xl font-semibold tracking-tight">{title}</h2>
      <p className="mt-1 mb-6 max-w-2xl text-pretty text-ink-muted">{lead}</p>
      {children}
    </section>
  );
}

const doors = [
  { href: "/docs", title: "manual", text: "manualText" },
  { href: "/docs/api", title: "api", text: "apiText" },
  { href: "/openapi.json", title: "openapi", text: "openapiText" },
] as const;

async function ForDevelopers() {
  const t = await translations("landing");

  return (
    <Chapter title={t("programsTitle")} lead={t("programsLead")}>
      <ul className="grid gap-3 sm:grid-cols-3">
        {doors.map(({ href, title, text }) => (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              className="block h-full rounded-lg border bg-surface p-4 transition-colors hover:bg-subtle"
            >
              <span className="font-semibold">{t(title)}</span>
              <span className="mt-0.5 block text-sm text-ink-muted">{t(text)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Chapter>
  );
}
