import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { toWireDeliveryDetails } from "@/app/api/desk/_dialect/webhooks";
import { Badge } from "@/components/ui/badge";
import { requireAgent } from "@/lib/auth/session";
import { may } from "@/lib/domain/policy";
import { getDelivery } from "@/lib/domain/webhooks/get-delivery";
import { KeepFresh } from "../../../../_components/keep-fresh";
import { aUuid, orNotFound } from "../../../../_components/or-not-found";
import { SettingsPage } from "../../../../_components/settings-page";
import { DELIVERY_WORDS } from "../../../_components/state-words";
import { Attempt, Block } from "../../_components/attempt";
import { isDue } from "../../_components/is-due";
import { SendAgain } from "../../_components/send-again";

export const metadata: Metadata = { title: "Delivery" };

type Props = { params: Promise<{ webhookId: string; deliveryId: string }> };

export default async function DeliveryPage({ params }: Props) {
  const { webhookId, deliveryId } = await params;
  const here = `/desk/settings/webhooks/${webhookId}`;
  const ctx = await requireAgent(`${here}/deliveries/${deliveryId}`);
  if (!may(ctx.actor, "webhook.manage")) notFound();
  const found = await orNotFound(() => getDelivery(ctx, aUuid(webhookId), aUuid(deliveryId)));
  const delivery = toWireDeliveryDetails(found);

  return (
    <SettingsPage
      actor={ctx.actor}
      title={delivery.type}
      lead={
        <Link
          href={here}
          className="text-sm text-accent-ink underline-offset-4 [overflow-wrap:anywhere] hover:underline"
        >
          To {delivery.url}
        </Link>
      }
      action={<SendAgain webhookId={webhookId} deliveryId={deliveryId} />}
    >
      {isDue(found) ? <KeepFresh /> : null}
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone={DELIVERY_WORDS[delivery.state].tone}>{DELIVERY_WORDS[delivery.state].label}</Badge>
        <code className="font-mono text-xs text-ink-faint [overflow-wrap:anywhere]">{delivery.eventId}</code>
      </p>
      <section aria-label="Attempts" className="divide-y rounded-xl border">
        {delivery.tries.map((attempt, index) => (
          <Attempt key={attempt.number} attempt={attempt} isOpen={index === 0} />
        ))}
        {delivery.tries.length === 0 ? <p className="p-4 text-sm text-ink-muted">Not tried yet.</p> : null}
      </section>
      <Block title="Message" text={JSON.stringify(JSON.parse(delivery.body), null, 2)} />
    </SettingsPage>
  );
}
