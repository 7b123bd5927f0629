import { Send } from "lucide-react";
import Link from "next/link";
import type { WireDelivery } from "@/app/api/desk/_dialect/webhooks";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { RelativeTime } from "@/components/ui/relative-time";
import { DELIVERY_WORDS } from "../../_components/state-words";

type DeliveryListProps = { webhookId: string; deliveries: readonly WireDelivery[]; isFiltered: boolean };

export function DeliveryList({ webhookId, deliveries, isFiltered }: DeliveryListProps) {
  if (deliveries.length === 0) {
    return (
      <EmptyState icon={Send} title={isFiltered ? "None of these" : "Nothing sent yet"} className="rounded-xl border">
        {isFiltered ? "Choose another state to see more." : "What is sent shows here for 30 days. Try a test event."}
      </EmptyState>
    );
  }

  return (
    <ul aria-label="Deliveries" className="divide-y rounded-xl border">
      {deliveries.map(({ id, type, state, attempts, createdAt, lastAttempt, nextAttemptAt }) => (
        <li key={id} className="relative flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3 hover:bg-subtle">
          <Badge tone={DELIVERY_WORDS[state].tone}>{DELIVERY_WORDS[state].label}</Badge>
          <Link
            href={`/desk/settings/webhooks/${webhookId}/deliveries/${id}`}
            className="font-mono text-sm after:absolute after:inset-0"
          >
            {type}
          </Link>
          <span className="me-auto min-w-0 text-sm text-ink-muted">
            {lastAttempt ? (lastAttempt.status ?? lastAttempt.error) : null}
            {attempts > 1 ? ` · ${attempts} attempts` : null}
            {nextAttemptAt && attempts > 0 ? (
              <>
                {" "}
                · next <RelativeTime time={nextAttemptAt} />
              </>
            ) : null}
          </span>
          <RelativeTime time={createdAt} className="text-sm text-ink-faint" />
        </li>
      ))}
    </ul>
  );
}
