"use client";

import type { WireItsmAccount } from "@/app/api/desk/_dialect/schemas-itsm";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { RelativeTime } from "@/components/ui/relative-time";
import { CopyLine } from "../../../../_components/copy-line";
import { Section } from "../../../../_components/section";
import { useNewSecret } from "../../../../_components/use-new-secret";

const BODY = '{"ticket_id": "{{ticket.id_numeric}}"}';

type NoticesProps = { productId: string; account: WireItsmAccount; address: string };

/** The webhook that saves the minute until the next reading: what Freshservice has to be given, and whether it calls. */
export function Notices({ productId, account, address }: NoticesProps) {
  const { secret, isPending, renew } = useNewSecret(`/products/${productId}/freshservice-secret`);

  return (
    <Section
      title="Webhook"
      lead="Optional: changes come at once instead of within a minute. In Freshservice’s workflow automator, when a ticket is updated, trigger a POST webhook with this address, custom header and JSON."
      action={
        account.isOwn ? (
          <Button size="sm" pending={isPending} onClick={renew}>
            {account.hasSecret ? "Replace the secret" : "Generate a secret"}
          </Button>
        ) : undefined
      }
    >
      <CopyLine label="Address" text={address} />
      <CopyLine label="Header" text={`X-Webhook-Secret: ${secret ?? "…"}`} />
      {secret ? (
        <Callout tone="warning" role="status">
          Copy the header now: the secret is not shown again. Calls with an older one are refused from now on.
        </Callout>
      ) : null}
      <CopyLine label="JSON" text={BODY} />
      <State account={account} />
    </Section>
  );
}

function State({ account: { isOwn, hasSecret, heardAt, refusedAt } }: { account: WireItsmAccount }) {
  const wasRefusedLast = refusedAt !== null && (heardAt === null || refusedAt > heardAt);

  return (
    <>
      {wasRefusedLast ? (
        <Callout tone="danger">
          A call was refused <RelativeTime time={refusedAt} />: its secret is not this one.
        </Callout>
      ) : null}
      {heardAt ? (
        <Callout tone="success">
          Connected: Freshservice last called <RelativeTime time={heardAt} />.
        </Callout>
      ) : (
        <Callout tone="info">{waitingFor(isOwn, hasSecret)}</Callout>
      )}
    </>
  );
}

function waitingFor(isOwn: boolean, hasSecret: boolean): string {
  if (hasSecret) return "Freshservice has not called yet.";

  return isOwn
    ? "Without a secret no call is believed: generate one."
    : "Without a secret no call is believed: set FRESHSERVICE_WEBHOOK_SECRET where the desk runs.";
}
