import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import Link from "next/link";
import { cache } from "react";
import { Card } from "@/components/ui/card";
import { getContext } from "@/lib/auth/session";
import type { Actor } from "@/lib/domain/context";
import { orNull } from "@/lib/domain/errors";
import { getPublicProduct, listPublicProducts } from "@/lib/domain/products/list";
import { translations } from "@/lib/i18n/request-locale";
import { Missing } from "../../_components/missing";
import { TooLarge } from "../../_components/too-large";
import { SCREENSHOT_RULES } from "../../_forms/screenshot-rules";
import { SubmitForm } from "./_components/submit-form";
import { pageAddress } from "./page-address";

type Search = { problem?: string | string[]; from?: string | string[] };
type Props = { params: Promise<{ product: string }>; searchParams: Promise<Search> };

const findProduct = cache(async (slug: string) =>
  orNull(getPublicProduct(await getContext(), decodeURIComponent(slug))),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const product = await findProduct((await params).product);
  const t = await translations("submit");

  return { title: product ? t("titleWith", { product: product.name }) : t("unknownMeta") };
}

export default async function SubmitPage({ params, searchParams }: Props) {
  const product = await findProduct((await params).product);
  const t = await translations("submit");
  if (!product)
    return (
      <Missing title={t("unknownTitle")} text={t("unknownText")} wayOn={{ href: "/submit", label: t("choose") }} />
    );

  const ctx = await getContext();
  const { problem, from } = await searchParams;
  const isOnly = (await listPublicProducts(ctx)).length === 1;

  return (
    <div className="mx-auto max-w-2xl px-4 py-8 sm:px-6 sm:py-12">
      <h1 className="text-3xl font-semibold tracking-tight">{t("title")}</h1>
      <p className="mt-2 mb-6 text-lg text-pretty text-ink-muted">
        {t.rich("with", { product: () => <span className="font-medium text-ink">{product.name}</span> })}
        {isOnly ? null : (
          <>
            {" · "}
            <Link href="/submit" className="text-base text-accent-ink underline underline-offset-4">
              {t("another")}
            </Link>
          </>
        )}
      </p>
      {problem === "too-large" ? <TooLarge className="mb-5" /> : null}
      <Card className="p-4 sm:p-6">
        <SubmitForm
          product={product.slug}
          once={randomUUID()}
          person={personOf(ctx.actor)}
          page={pageAddress(from)}
          rules={SCREENSHOT_RULES}
        />
      </Card>
    </div>
  );
}

/** Whoever is signed in need not type who they are. Agents may report for somebody else, requesters may not. */
function personOf(actor: Actor) {
  if (actor.kind !== "user") return { name: "", email: "", isFixed: false };

  return { name: actor.name ?? "", email: actor.email, isFixed: actor.roles.length === 0 };
}
