import type { Metadata } from "next";
import Link from "next/link";
import { toWireGithubDeliveryDetails } from "@/app/api/desk/_dialect/schemas-github";
import { Badge } from "@/components/ui/badge";
import { Callout } from "@/components/ui/callout";
import { RelativeTime } from "@/components/ui/relative-time";
import { getDelivery } from "@/lib/domain/github/get-delivery";
import { KeepFresh } from "../../../../../_components/keep-fresh";
import { orNotFound } from "../../../../../_components/or-not-found";
import { SettingsPage } from "../../../../../_components/settings-page";
import { findManaged } from "../../../_components/find-managed";
import { DELIVERY_WORDS, deliveryName, deliveryOutcome } from "../../_components/delivery-words";
import { DoAgain } from "../../_components/do-again";
import { Effects } from "../../_components/effects";

export const metadata: Metadata = { title: "Delivery of GitHub" };

type Props = { params: Promise<{ productId: string; deliveryId: string }> };

export default async function GithubDeliveryPage({ params }: Props) {
  const { productId, deliveryId } = await params;
  const id = decodeURIComponent(deliveryId);
  const { ctx, here, reference, product } = await findManaged(productId, "github", `/deliveries/${deliveryId}`);
  const delivery = toWireGithubDeliveryDetails(await orNotFound(() => getDelivery(ctx, reference, id)));
  const { state, error, receivedAt, doneAt } = delivery;
  const isStuck = state === "failed" || (state === "waiting" && error !== null);

  return (
    <SettingsPage
      actor={ctx.actor}
      title={deliveryName(delivery)}
      lead={
        <Link href={here} className="text-sm text-accent-ink underline-offset-4 hover:underline">
          GitHub for {product.name}
        </Link>
      }
      action={
        state === "nothing" ? null : <DoAgain productId={product.id} deliveryId={delivery.id} isUrgent={isStuck} />
      }
    >
      {state === "waiting" && !error ? <KeepFresh /> : null}
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2 text-sm [&_dt]:text-ink-muted">
        <dt>Outcome</dt>
        <dd>
          <Badge tone={DELIVERY_WORDS[state].tone}>{DELIVERY_WORDS[state].label}</Badge>
        </dd>
        <dt>Received</dt>
        <dd>
          <RelativeTime time={receivedAt} />
        </dd>
        <dt>Done</dt>
        <dd>{doneAt ? <RelativeTime time={doneAt} /> : "Not yet"}</dd>
        <dt>Event</dt>
        <dd className="font-mono text-xs leading-5">{delivery.event}</dd>
        <dt>Id at GitHub</dt>
        <dd className="font-mono text-xs leading-5 [overflow-wrap:anywhere]">{delivery.id}</dd>
      </dl>
      {isStuck ? (
        <Callout tone={state === "failed" ? "danger" : "warning"}>{deliveryOutcome(delivery)}.</Callout>
      ) : null}
      <Effects delivery={delivery} />
    </SettingsPage>
  );
}
