"use client";

import type { WireProduct } from "@/app/api/desk/_dialect/schemas";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { RelativeTime } from "@/components/ui/relative-time";
import { CopyLine } from "../../../../_components/copy-line";
import { Section } from "../../../../_components/section";
import { useNewSecret } from "../../../../_components/use-new-secret";

const EVENTS = "Issues, Issue comments, Pull requests, Pull request reviews, Deployment statuses, Releases, Pushes";

type WebhookProps = {
  product: WireProduct;
  address: string;
  /** Where GitHub has webhooks added. */
  settings: string;
  /** The desk's GitHub App delivers what concerns the repositories that it is installed on. */
  appDelivers: boolean;
};

/** What GitHub has to be given, and whether it has come through. */
export function Webhook({ product, address, settings, appDelivers }: WebhookProps) {
  const { secret, isPending, renew } = useNewSecret(`/products/${product.id}/webhook-secret`);

  return (
    <Section
      title="Webhook"
      lead={
        <>
          {appDelivers ? "Where the desk’s GitHub App is installed, nothing is to be done. Elsewhere, on" : "On"}{" "}
          GitHub, under{" "}
          <a href={settings} target="_blank" rel="noopener noreferrer" className="text-accent-ink hover:underline">
            the repository’s webhooks
          </a>
          , add one with this address and secret, content type application/json, and these events: {EVENTS}.
        </>
      }
      action={
        <Button size="sm" pending={isPending} onClick={renew}>
          {product.hasWebhookSecret ? "Replace the secret" : "Generate a secret"}
        </Button>
      }
    >
      <CopyLine label="Address" text={address} />
      {secret ? (
        <>
          <CopyLine label="Secret" text={secret} />
          <Callout tone="info" role="status">
            Copy it now: it is not shown again. Deliveries signed with an older one are refused from now on.
          </Callout>
        </>
      ) : null}
      <State product={product} isBelieved={product.hasWebhookSecret || appDelivers} />
    </Section>
  );
}

function State({ product, isBelieved }: { product: WireProduct; isBelieved: boolean }) {
  const { firstDeliveryAt, lastDeliveryAt, refusedDeliveryAt } = product;
  const wasRefusedLast = refusedDeliveryAt !== null && (lastDeliveryAt === null || refusedDeliveryAt > lastDeliveryAt);

  return (
    <div role="status" className="flex flex-col gap-3">
      {wasRefusedLast ? (
        <Callout tone="danger">
          A delivery was refused <RelativeTime time={refusedDeliveryAt} />: its signature is not of this secret.
        </Callout>
      ) : null}
      {firstDeliveryAt && lastDeliveryAt ? (
        <Callout tone="success">
          Connected: the first delivery came <RelativeTime time={firstDeliveryAt} />, the latest{" "}
          <RelativeTime time={lastDeliveryAt} />.
        </Callout>
      ) : (
        <Callout tone={isBelieved ? "info" : "warning"}>
          {isBelieved
            ? "Nothing has been delivered yet. GitHub sends a ping as soon as the webhook is added."
            : "Without a secret no delivery is believed."}
        </Callout>
      )}
    </div>
  );
}
