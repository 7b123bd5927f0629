import { Hammer, Rocket } from "lucide-react";
import type { Metadata } from "next";
import { cache } from "react";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { productStatus } from "@/lib/domain/products/status";
import { translations } from "@/lib/i18n/request-locale";
import { Missing } from "../../_components/missing";
import { TooManyLookUps } from "../../_components/too-many-look-ups";
import { lookUp } from "../../look-up";
import { FixList } from "./_components/fix-list";

type Props = { params: Promise<{ product: string }> };

const findStatus = cache((slug: string) => lookUp((ctx) => productStatus(ctx, decodeURIComponent(slug))));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const status = await findStatus((await params).product);
  const t = await translations("productStatus");
  if (status.state !== "found") return { title: t("unknownMeta"), robots: { index: false } };
  const { product } = status.found;

  return { title: t("meta", { product: product.name }), description: product.description ?? undefined };
}

export default async function ProductStatusPage({ params }: Props) {
  const status = await findStatus((await params).product);
  const t = await translations("productStatus");
  if (status.state === "limited") return <TooManyLookUps retryAfterSeconds={status.retryAfterSeconds} />;
  if (status.state === "unknown")
    return <Missing title={t("unknownTitle")} text={t("unknownText")} wayOn={{ href: "/", label: t("lookUp") }} />;
  const { product, beingFixed, wentLive } = status.found;
  const shell = await translations("shell");

  return (
    <div className="mx-auto flex max-w-3xl flex-col gap-10 px-4 py-8 sm:px-6 sm:py-12">
      <header className="flex flex-wrap items-start justify-between gap-4">
        <div className="min-w-0">
          <h1 className="text-3xl font-semibold tracking-tight wrap-anywhere">{product.name}</h1>
          {product.description ? (
            <p className="mt-1 text-lg text-pretty text-ink-muted">{product.description}</p>
          ) : null}
        </div>
        {product.takesTickets ? <ButtonLink href={`/submit/${product.slug}`}>{shell("report")}</ButtonLink> : null}
      </header>
      <section aria-labelledby="being-fixed">
        <h2 id="being-fixed" className="mb-3 text-xl font-semibold tracking-tight">
          {t("beingFixed")}
        </h2>
        {beingFixed.length > 0 ? (
          <FixList fixes={beingFixed} showsStage />
        ) : (
          <EmptyState icon={Hammer} title={t("nothingTitle")} className="rounded-lg border">
            {t("nothingText")}
          </EmptyState>
        )}
      </section>
      <section aria-labelledby="went-live">
        <h2 id="went-live" className="mb-3 text-xl font-semibold tracking-tight">
          {t("wentLive")}
        </h2>
        {wentLive.length > 0 ? (
          <FixList fixes={wentLive} showsStage={false} />
        ) : (
          <EmptyState icon={Rocket} title={t("noneTitle")} className="rounded-lg border">
            {t("noneText")}
          </EmptyState>
        )}
      </section>
    </div>
  );
}
