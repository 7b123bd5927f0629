"use client";

import { Archive, ArchiveRestore, Code, Copy, ExternalLink, GitBranch, Package } from "lucide-react";
import Link from "next/link";
import type { WireProduct } from "@/app/api/desk/_dialect/schemas";
import { Badge } from "@/components/ui/badge";
import { Button, buttonVariants } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { EmptyState } from "@/components/ui/empty-state";
import { ProductDialog } from "./product-dialog";
import { RequestExample } from "./request-example";
import { useArchive } from "./use-archive";

type ProductListProps = { products: readonly WireProduct[]; mayManage: boolean; baseUrl: string };

export function ProductList({ products, mayManage, baseUrl }: ProductListProps) {
  if (products.length === 0) {
    return (
      <EmptyState icon={Package} title="No products yet" titleAs="h3" className="rounded-xl border">
        Customers can report a problem without one. With products, tickets come sorted, and each product has a form of
        its own.
      </EmptyState>
    );
  }

  return (
    <ul aria-label="Products" className="divide-y rounded-xl border">
      {products.map((product) => (
        <ProductItem key={product.id} product={product} mayManage={mayManage} baseUrl={baseUrl} />
      ))}
    </ul>
  );
}

type ProductItemProps = { product: WireProduct; mayManage: boolean; baseUrl: string };

function ProductItem({ product, mayManage, baseUrl }: ProductItemProps) {
  const { slug, name, description, archivedAt } = product;
  const isArchived = archivedAt !== null;

  return (
    <li className="flex flex-col gap-2 p-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className={cn("min-w-0 flex-1", isArchived && "text-ink-muted")}>
          <h3 className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
            <span className="min-w-0 [overflow-wrap:anywhere]">{name}</span>
            <code className="font-mono text-xs font-normal text-ink-faint">{slug}</code>
            {isArchived ? <Badge tone="neutral">Archived</Badge> : null}
          </h3>
          {description ? <p className="text-sm text-ink-muted [overflow-wrap:anywhere]">{description}</p> : null}
        </div>
        {mayManage ? <ProductActions product={product} /> : null}
      </div>
      <ProductFacts product={product} />
      {isArchived ? null : (
        <details className="group text-sm">
          <summary className="inline-flex list-none items-center gap-1.5 rounded-md text-accent-ink underline-offset-4 hover:underline [&::-webkit-details-marker]:hidden">
            <Code aria-hidden className="size-4" /> Form and API
          </summary>
          <div className="mt-3 flex flex-col gap-3">
            <a
              href={`/submit/${slug}`}
              target="_blank"
              rel="noopener"
              className="inline-flex items-center gap-1.5 self-start [overflow-wrap:anywhere] hover:underline"
            >
              {baseUrl}/submit/{slug} <ExternalLink aria-hidden className="size-3.5 shrink-0 text-ink-faint" />
            </a>
            <RequestExample slug={slug} baseUrl={baseUrl} />
          </div>
        </details>
      )}
    </li>
  );
}

function ProductActions({ product }: { product: WireProduct }) {
  const { pending, setArchived } = useArchive(product);
  const isArchived = product.archivedAt !== null;

  return (
    <div className="flex flex-wrap gap-2">
      <ProductDialog product={product} />
      <Link href={`/desk/settings/products/${product.slug}/github`} className={buttonVariants({ size: "sm" })}>
        <GitBranch aria-hidden /> GitHub<span className="sr-only"> for {product.name}</span>
      </Link>
      <Link href={`/desk/settings/products/${product.slug}/freshservice`} className={buttonVariants({ size: "sm" })}>
        <Copy aria-hidden /> Freshservice<span className="sr-only"> for {product.name}</span>
      </Link>
      <Button size="sm" variant="ghost" pending={pending} onClick={() => void setArchived(!isArchived)}>
        {isArchived ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />}
        {isArchived ? "Restore" : "Archive"}
        <span className="sr-only"> {product.name}</span>
      </Button>
    </div>
  );
}

function ProductFacts({
  product: { repository, hasWebhookSecret, publicSubjects, publicRepo },
}: {
  product: WireProduct;
}) {
  return (
    <ul aria-label="Settings" className="flex flex-wrap gap-1.5 [&>li]:flex [&>li]:max-w-full">
      <li>
        <Badge tone="outline">
          <GitBranch aria-hidden /> <span className="truncate">{repository ?? "No repository"}</span>
        </Badge>
      </li>
      {repository ? (
        <li>
          <Badge tone={hasWebhookSecret ? "success" : "warning"}>
            {hasWebhookSecret ? "Webhook secret set" : "No webhook secret"}
          </Badge>
        </li>
      ) : null}
      <li>
        <Badge tone={publicSubjects ? "info" : "neutral"}>Subjects {publicSubjects ? "public" : "private"}</Badge>
      </li>
      <li>
        <Badge tone={publicRepo ? "info" : "neutral"}>Code links {publicRepo ? "public" : "private"}</Badge>
      </li>
    </ul>
  );
}
