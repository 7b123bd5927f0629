import { Hammer, Rocket } from "lucide-react";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { getContext } from "@/lib/auth/session";
import { DomainError } from "@/lib/domain/errors";
import { productStatus } from "@/lib/domain/products/status";
import { clientAddress } from "@/lib/http/client-address";
import { limitRequest } from "@/lib/http/rate-limit";
import { translations } from "@/lib/i18n/request-locale";
import { FixList } from "./_components/fix-list";

type Props = { params: Promise<{ product: string }> };

const findStatus = cache(async (slug: string) => {
  const ctx = await getContext();
  await limitRequest(ctx.actor, clientAddress(await headers()), false);
  try {
    return await productStatus(ctx, decodeURIComponent(slug));
  } catch (error) {
    if (error instanceof DomainError && error.code === "NOT_FOUND") return null;
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const status = await findStatus((await params).product);
  const t = await translations("productStatus");

  return status
    ? { title: t("meta", { product: status.product.name }), description: status.product.description ?? undefined }
    : { title: t("unknownMeta"), robots: { index: false } };
}

export default async function ProductStatusPage({ params }: Props) {
  const status = await findStatus((await params).product);
  if (!status) notFound();
  const { product, beingFixed, wentLive } = status;
  const t = await translations("productStatus");
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
