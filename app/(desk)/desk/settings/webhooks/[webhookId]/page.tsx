import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { toWireDelivery, toWireWebhook } from "@/app/api/desk/_dialect/webhooks";
import { Badge } from "@/components/ui/badge";
import { requireAgent } from "@/lib/auth/session";
import { may } from "@/lib/domain/policy";
import { getWebhook } from "@/lib/domain/webhooks/get";
import { listDeliveries } from "@/lib/domain/webhooks/list-deliveries";
import { DELIVERY_STATES } from "@/lib/domain/webhooks/vocabulary";
import { DeliveryLog } from "../../_components/delivery-log";
import { KeepFresh } from "../../_components/keep-fresh";
import { aUuid, orNotFound } from "../../_components/or-not-found";
import { SettingsPage } from "../../_components/settings-page";
import { DELIVERY_WORDS, WEBHOOK_WORDS } from "../_components/state-words";
import { DeliveryList } from "./_components/delivery-list";
import { isDue } from "./_components/is-due";
import { WebhookActions } from "./_components/webhook-actions";
import { WebhookNotice } from "./_components/webhook-notice";

export const metadata: Metadata = { title: "Webhook" };

type Props = {
  params: Promise<{ webhookId: string }>;
  searchParams: Promise<Partial<Record<"state" | "cursor", string | string[]>>>;
};

export default async function WebhookPage({ params, searchParams }: Props) {
  const { webhookId } = await params;
  const here = `/desk/settings/webhooks/${webhookId}`;
  const ctx = await requireAgent(here);
  if (!may(ctx.actor, "webhook.manage")) notFound();
  const query = await searchParams;
  const state = DELIVERY_STATES.find((known) => known === query.state);
  const cursor = typeof query.cursor === "string" ? query.cursor : undefined;
  const webhook = toWireWebhook(await orNotFound(() => getWebhook(ctx, aUuid(webhookId))));
  const { items, nextCursor } = await orNotFound(() => listDeliveries(ctx, webhookId, { state, cursor }));

  return (
    <SettingsPage
      actor={ctx.actor}
      title="Webhook"
      lead={<span className="font-mono text-sm [overflow-wrap:anywhere]">{webhook.url}</span>}
    >
      <div className="flex flex-col gap-3">
        <p className="flex flex-wrap gap-1.5">
          <Badge tone={WEBHOOK_WORDS[webhook.state].tone}>{WEBHOOK_WORDS[webhook.state].label}</Badge>
          <Badge tone={webhook.mode === "live" ? "success" : "violet"}>
            {webhook.mode === "live" ? "Live" : "Test"}
          </Badge>
          {webhook.events.map((event) => (
            <Badge key={event} tone="outline" className="font-mono">
              {event}
            </Badge>
          ))}
        </p>
        <WebhookActions webhook={webhook} />
      </div>
      <WebhookNotice webhook={webhook} />
      {items.some(isDue) ? <KeepFresh /> : null}
      <DeliveryLog
        here={here}
        states={DELIVERY_STATES}
        words={DELIVERY_WORDS}
        state={state}
        isFirstPage={!cursor}
        nextCursor={nextCursor}
      >
        <DeliveryList webhookId={webhookId} deliveries={items.map(toWireDelivery)} isFiltered={state !== undefined} />
      </DeliveryLog>
    </SettingsPage>
  );
}
