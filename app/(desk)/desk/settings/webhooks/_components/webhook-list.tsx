import { Webhook as WebhookIcon } from "lucide-react";
import Link from "next/link";
import type { WireWebhook } from "@/app/api/desk/_dialect/webhooks";
import { Badge } from "@/components/ui/badge";
import { Callout } from "@/components/ui/callout";
import { EmptyState } from "@/components/ui/empty-state";
import { RelativeTime } from "@/components/ui/relative-time";
import { WEBHOOK_WORDS } from "./state-words";

export function WebhookList({ webhooks }: { webhooks: readonly WireWebhook[] }) {
  if (webhooks.length === 0) {
    return (
      <EmptyState icon={WebhookIcon} title="No webhooks yet" titleAs="h3" className="rounded-xl border">
        Make one for each program that should hear of tickets as they change, instead of asking again and again.
      </EmptyState>
    );
  }

  return (
    <>
      <StoppedNotice count={webhooks.filter(({ state }) => state === "gone" || state === "failing").length} />
      <List webhooks={webhooks} />
    </>
  );
}

/** What the desk has stopped by itself stays quiet until somebody looks: so it is said before everything else. */
function StoppedNotice({ count }: { count: number }) {
  if (count === 0) return null;

  return (
    <Callout tone="danger" title={count === 1 ? "A webhook was stopped" : `${count} webhooks were stopped`}>
      Nothing is sent there any more. Open it to see why, repair its receiver, then resume it.
    </Callout>
  );
}

function List({ webhooks }: { webhooks: readonly WireWebhook[] }) {
  return (
    <ul aria-label="Webhooks" className="divide-y rounded-xl border">
      {webhooks.map(({ id, url, mode, state, events, failingSince }) => (
        <li key={id} className="relative flex flex-col gap-1.5 p-4 hover:bg-subtle">
          <h3 className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
            <Link
              href={`/desk/settings/webhooks/${id}`}
              className="min-w-0 [overflow-wrap:anywhere] after:absolute after:inset-0"
            >
              {url}
            </Link>
            <Badge tone={mode === "live" ? "success" : "violet"}>{mode === "live" ? "Live" : "Test"}</Badge>
            {state === "active" ? null : <Badge tone={WEBHOOK_WORDS[state].tone}>{WEBHOOK_WORDS[state].label}</Badge>}
          </h3>
          <p className="text-sm text-ink-muted [overflow-wrap:anywhere]">{events.join(", ")}</p>
          {failingSince ? (
            <p className="text-sm text-danger-ink">
              Nothing has got through since <RelativeTime time={failingSince} />
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
