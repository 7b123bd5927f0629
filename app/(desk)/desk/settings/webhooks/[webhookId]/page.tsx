import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { toWireDelivery, toWireWebhook } from "@/app/api/desk/_dialect/webhooks";
import { Badge } from "@/components/ui/badge";
import { Pagination } from "@/components/ui/pagination";
import { requireAgent } from "@/lib/auth/session";
import { may } from "@/lib/domain/policy";
import { getWebhook } from "@/lib/domain/webhooks/get";
import { listDeliveries } from "@/lib/domain/webhooks/list-deliveries";
import { DELIVERY_STATES } from "@/lib/domain/webhooks/vocabulary";
import { KeepFresh } from "../../_components/keep-fresh";
import { SettingsPage } from "../../_components/settings-page";
import { orNotFound } from "../_components/or-not-found";
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
  const webhook = toWireWebhook(await orNotFound(webhookId, () => getWebhook(ctx, webhookId)));
  const { items, nextCursor } = await orNotFound(webhookId, () => listDeliveries(ctx, webhookId, { state, cursor }));
  const first = state ? `${here}?state=${state}` : here;

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
      <section aria-labelledby="deliveries" className="flex flex-col gap-3">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h3 id="deliveries" className="font-semibold">
            Deliveries
          </h3>
          <nav aria-label="State of deliveries" className="flex flex-wrap gap-3 text-sm">
            {[undefined, ...DELIVERY_STATES].map((each) => (
              <Link
                key={each ?? "all"}
                href={each ? `${here}?state=${each}` : here}
                aria-current={each === state ? "page" : undefined}
                className="text-ink-muted hover:text-ink aria-[current=page]:font-medium aria-[current=page]:text-ink"
              >
                {each ? DELIVERY_WORDS[each].label : "All"}
              </Link>
            ))}
          </nav>
        </div>
        <DeliveryList webhookId={webhookId} deliveries={items.map(toWireDelivery)} isFiltered={state !== undefined} />
        <Pagination
          previous={cursor ? first : undefined}
          next={nextCursor ? `${first}${state ? "&" : "?"}cursor=${encodeURIComponent(nextCursor)}` : undefined}
        />
      </section>
    </SettingsPage>
  );
}
