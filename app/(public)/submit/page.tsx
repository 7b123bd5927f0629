import { PackageOpen } from "lucide-react";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { getContext } from "@/lib/auth/session";
import { listPublicProducts } from "@/lib/domain/products/list";
import { ProductList } from "../_components/product-list";

export const metadata: Metadata = { title: "Report a problem" };

/** Where there is only one product there is nothing to choose. */
export default async function ChooseProductPage() {
  const products = await listPublicProducts(await getContext());
  const [only, ...others] = products;
  if (only && others.length === 0) redirect(`/submit/${only.slug}`);

  return (
    <div className="mx-auto max-w-5xl px-4 py-10 sm:px-6 sm:py-14">
      <h1 className="text-3xl font-semibold tracking-tight">Report a problem</h1>
      {only ? (
        <>
          <p className="mt-2 mb-6 text-lg text-ink-muted">Which product is it about?</p>
          <ProductList products={products} />
        </>
      ) : (
        <EmptyState
          icon={PackageOpen}
          title="No product takes reports yet"
          titleAs="h2"
          action={<ButtonLink href="/#look-up">Look up a ticket</ButtonLink>}
        >
          The people who run this desk have not opened a product. Please come back later.
        </EmptyState>
      )}
    </div>
  );
}
