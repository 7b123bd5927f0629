import type { Metadata } from "next";
import { toWireGithubDelivery } from "@/app/api/desk/_dialect/schemas-github";
import { toWireProduct } from "@/app/api/desk/_dialect/serializers";
import { GITHUB_DELIVERY_STATES } from "@/lib/domain/github/delivery";
import { listDeliveries } from "@/lib/domain/github/list-deliveries";
import { appDelivers } from "@/lib/github";
import { githubWebUrl } from "@/lib/github/addresses";
import { absoluteUrl } from "@/lib/http/absolute-url";
import { KeepFresh } from "../../../_components/keep-fresh";
import { orNotFound } from "../../../_components/or-not-found";
import { SettingsPage } from "../../../_components/settings-page";
import { findManaged } from "../_components/find-managed";
import { Access } from "./_components/access";
import { Deliveries } from "./_components/deliveries";
import { FollowingForm } from "./_components/following-form";
import { Webhook } from "./_components/webhook";

export const metadata: Metadata = { title: "GitHub" };

/** Somebody who has just added the webhook at GitHub looks here for its ping. */
const WATCHED = { everyMs: 3_000, times: 200 };

type Props = {
  params: Promise<{ productId: string }>;
  searchParams: Promise<Partial<Record<"state" | "cursor", string | string[]>>>;
};

export default async function GithubPage({ params, searchParams }: Props) {
  const { productId } = await params;
  const { ctx, here, reference, product } = await findManaged(productId, "github");
  const query = await searchParams;
  const state = GITHUB_DELIVERY_STATES.find((known) => known === query.state);
  const cursor = typeof query.cursor === "string" ? query.cursor : undefined;
  const { items, nextCursor } = await orNotFound(() => listDeliveries(ctx, reference, { state, cursor }));
  const wire = toWireProduct(product);
  const isAwaited = product.repository !== null && product.firstDeliveryAt === null;

  return (
    <SettingsPage
      actor={ctx.actor}
      title={`GitHub for ${product.name}`}
      lead="Issues, pull requests, reviews, deployments and releases of its repository move this product’s tickets by themselves."
    >
      {isAwaited ? <KeepFresh {...WATCHED} /> : null}
      {!isAwaited && items.some((one) => one.state === "waiting" && !one.error) ? <KeepFresh /> : null}
      <FollowingForm product={wire} />
      {product.repository ? (
        <>
          <Access key={wire.updatedAt} product={wire} />
          <Webhook
            product={wire}
            address={absoluteUrl("/api/webhooks/github")}
            settings={`${githubWebUrl()}/${product.repository}/settings/hooks/new`}
            appDelivers={appDelivers()}
          />
          <Deliveries
            here={here}
            deliveries={items.map(toWireGithubDelivery)}
            state={state}
            isFirstPage={cursor === undefined}
            nextCursor={nextCursor}
          />
        </>
      ) : null}
    </SettingsPage>
  );
}
