import { ArrowRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { LookUpForm } from "@/components/tickets/look-up-form";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { getContext } from "@/lib/auth/session";
import { listPublicProducts } from "@/lib/domain/products/list";
import { ProductList } from "./_components/product-list";
import { SampleTicket } from "./_components/sample-ticket";
import { StageGuide } from "./_components/stage-guide";

export default async function LandingPage({ searchParams }: { searchParams: Promise<{ lookup?: string | string[] }> }) {
  const { lookup } = await searchParams;
  const products = await listPublicProducts(await getContext());

  return (
    <div className="mx-auto flex max-w-5xl flex-col gap-14 px-4 py-10 sm:px-6 sm:py-16">
      <Hero failedLookUp={typeof lookup === "string" ? lookup : undefined} />
      <SampleTicket />
      {products.length > 0 ? (
        <Chapter
          title="What is it about?"
          lead="Pick a product and tell us what went wrong. A screenshot often says most."
        >
          <ProductList products={products} />
        </Chapter>
      ) : null}
      <Chapter
        title="What the eight stages mean"
        lead="Each one is dated when your ticket reaches it. A stage it did not need is marked as skipped."
      >
        <StageGuide />
      </Chapter>
      <ForDevelopers />
    </div>
  );
}

function Hero({ failedLookUp }: { failedLookUp: string | undefined }) {
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[1fr_26rem] lg:gap-12">
      <div className="flex flex-col items-start gap-5">
        <h1 className="text-4xl font-semibold tracking-tight sm:text-5xl">See where your ticket is.</h1>
        <p className="max-w-xl text-xl text-pretty text-ink-muted">
          Report a problem and follow it from the first reading to the moment the fix is live. You need no account.
        </p>
        <ButtonLink href="/submit" variant="primary" size="lg">
          Report a problem <ArrowRight aria-hidden className="rtl:rotate-180" />
        </ButtonLink>
      </div>
      <Card id="look-up" aria-label="Find your ticket" className="scroll-mt-4 p-5">
        <h2 className="mb-3 text-lg font-semibold">Have you reported something already?</h2>
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
  { href: "/docs", title: "Manual", text: "How to report, follow and answer, and how agents work." },
  { href: "/docs/api", title: "API reference", text: "Create, read and follow tickets over HTTP." },
  { href: "/openapi.json", title: "OpenAPI", text: "The same as a document for tools and AI agents." },
];

function ForDevelopers() {
  return (
    <Chapter
      title="For programs too"
      lead="Every API speaks to the same desk: a ticket made by a program is the same ticket on this page, and the other way round."
    >
      <ul className="grid gap-3 sm:grid-cols-3">
        {doors.map(({ href, title, text }) => (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              className="block h-full rounded-lg border bg-surface p-4 transition-colors hover:bg-subtle"
            >
              <span className="font-semibold">{title}</span>
              <span className="mt-0.5 block text-sm text-ink-muted">{text}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Chapter>
  );
}
