import { PackageOpen } from "lucide-react";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { getContext } from "@/lib/auth/session";
import { listPublicProducts } from "@/lib/domain/products/list";
import { translations } from "@/lib/i18n/request-locale";
import { ProductList } from "../_components/product-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("submit"))("title") };
}

/** Where there is only one product there is nothing to choose. */
export default async function ChooseProductPage() {
  const products = await listPublicProducts(await getContext());
  const t = await translations("submit");
  const [only, ...others] = products;
  if (only && others.length === 0) redirect(`/submit/${only.slug}`);

  return (
    <div className="mx-auto max-w-5xl px-4 py-10 sm:px-6 sm:py-14">
      <h1 className="text-3xl font-semibold tracking-tight">{t("title")}</h1>
      {only ? (
        <>
          <p className="mt-2 mb-6 text-lg text-ink-muted">{t("which")}</p>
          <ProductList products={products} />
        </>
      ) : (
        <EmptyState
          icon={PackageOpen}
          title={t("noneTitle")}
          titleAs="h2"
          action={<ButtonLink href="/#look-up">{t("lookUp")}</ButtonLink>}
        >
          {t("noneText")}
        </EmptyState>
      )}
    </div>
  );
}
