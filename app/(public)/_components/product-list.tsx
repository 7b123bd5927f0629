import { ChevronRight } from "lucide-react";
import Link from "next/link";
import type { PublicProduct } from "@/lib/domain/products/list";

/** Where a report can go: each product has a form of its own. */
export function ProductList({ products }: { products: readonly PublicProduct[] }) {
  return (
    <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      {products.map(({ slug, name, description }) => (
        <li key={slug}>
          <Link
            href={`/submit/${slug}`}
            className="flex h-full items-start gap-2 rounded-lg border bg-surface p-4 transition-colors hover:bg-subtle"
          >
            <span className="min-w-0 flex-1">
              <span className="font-semibold">{name}</span>
              {description ? <span className="mt-0.5 block text-sm text-ink-muted">{description}</span> : null}
            </span>
            <ChevronRight aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-faint rtl:rotate-180" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
