import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { toWireProduct } from "@/app/api/desk/_dialect/serializers";
import { requireAgent } from "@/lib/auth/session";
import { DomainError } from "@/lib/domain/errors";
import { listDeliveries } from "@/lib/domain/github/list-deliveries";
import { parse } from "@/lib/domain/parse";
import { may } from "@/lib/domain/policy";
import { getProduct } from "@/lib/domain/products/list";
import { SlugReference } from "@/lib/domain/references";
import { absoluteUrl } from "@/lib/http/absolute-url";
import { SettingsPage } from "../../../_components/settings-page";
import { Access } from "./_components/access";
import { Deliveries } from "./_components/deliveries";
import { FollowingForm } from "./_components/following-form";
import { Webhook } from "./_components/webhook";

export const metadata: Metadata = { title: "GitHub" };

const SHOWN = 50;

export default async function GithubPage({ params }: PageProps<"/desk/settings/products/[productId]/github">) {
  const { productId } = await params;
  const ctx = await requireAgent(`/desk/settings/products/${productId}/github`);
  if (!may(ctx.actor, "product.manage")) notFound();
  const reference = parse(SlugReference, productId);
  const product = await getProduct(ctx, reference).catch((error) => {
    if (error instanceof DomainError && error.code === "NOT_FOUND") notFound();
    throw error;
  });
  const { items } = await listDeliveries(ctx, reference, { limit: SHOWN });
  const wire = toWireProduct(product);

  return (
    <SettingsPage
      actor={ctx.actor}
      title={`GitHub for ${product.name}`}
      lead="Issues, pull requests, reviews, deployments and releases of its repository move this product’s tickets by themselves."
    >
      <FollowingForm product={wire} />
      {product.repository ? (
        <>
          <Access product={wire} />
          <Webhook product={wire} address={absoluteUrl("/api/webhooks/github")} />
          <Deliveries
            deliveries={items.map((one) => ({ ...one, receivedAt: one.receivedAt.toISOString() }))}
            isFirstPage={items.length === SHOWN}
          />
        </>
      ) : null}
    </SettingsPage>
  );
}
