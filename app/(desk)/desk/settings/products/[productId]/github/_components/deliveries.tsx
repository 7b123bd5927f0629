import { Inbox } from "lucide-react";
import Link from "next/link";
import type { WireGithubDelivery } from "@/app/api/desk/_dialect/schemas-github";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { RelativeTime } from "@/components/ui/relative-time";
import { GITHUB_DELIVERY_STATES, type GithubDeliveryState } from "@/lib/domain/github/delivery";
import { DeliveryLog } from "../../../../_components/delivery-log";
import { DELIVERY_WORDS, deliveryName, deliveryOutcome } from "./delivery-words";

type DeliveriesProps = {
  /** The address of the set-up page. */
  here: string;
  deliveries: readonly WireGithubDelivery[];
  state: GithubDeliveryState | undefined;
  isFirstPage: boolean;
  nextCursor: string | null;
};

/** What has come from GitHub, newest first. */
export function Deliveries({ here, deliveries, state, isFirstPage, nextCursor }: DeliveriesProps) {
  return (
    <DeliveryLog
      here={here}
      detail="of the last 30 days"
      states={GITHUB_DELIVERY_STATES}
      words={DELIVERY_WORDS}
      state={state}
      isFirstPage={isFirstPage}
      nextCursor={nextCursor}
    >
      {deliveries.length === 0 ? (
        <None isFiltered={state !== undefined} />
      ) : (
        <List here={here} deliveries={deliveries} />
      )}
    </DeliveryLog>
  );
}

function List({ here, deliveries }: Pick<DeliveriesProps, "here" | "deliveries">) {
  return (
    <ul aria-labelledby="deliveries" className="divide-y rounded-xl border">
      {deliveries.map((delivery) => (
        <li
          key={delivery.id}
          className="relative flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3 text-sm hover:bg-subtle"
        >
          <Badge tone={DELIVERY_WORDS[delivery.state].tone}>{DELIVERY_WORDS[delivery.state].label}</Badge>
          <Link
            href={`${here}/deliveries/${encodeURIComponent(delivery.id)}`}
            className="font-medium after:absolute after:inset-0"
          >
            {deliveryName(delivery)}
          </Link>
          <span className="me-auto min-w-0 text-ink-muted [overflow-wrap:anywhere]">{deliveryOutcome(delivery)}</span>
          <RelativeTime time={delivery.receivedAt} className="text-ink-faint" />
        </li>
      ))}
    </ul>
  );
}

function None({ isFiltered }: { isFiltered: boolean }) {
  return (
    <EmptyState
      icon={Inbox}
      title={isFiltered ? "None of these" : "Nothing delivered yet"}
      className="rounded-xl border"
    >
      {isFiltered ? "Choose another outcome to see more." : "What GitHub tells shows here, with what it did."}
    </EmptyState>
  );
}
