import { Inbox } from "lucide-react";
import Link from "next/link";
import type { WireGithubDelivery } from "@/app/api/desk/_dialect/schemas-github";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { RelativeTime } from "@/components/ui/relative-time";
import { GITHUB_DELIVERY_STATES, type GithubDeliveryState } from "@/lib/domain/github/delivery";
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
  const first = state ? `${here}?state=${state}` : here;

  return (
    <section aria-labelledby="deliveries" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 id="deliveries" className="font-medium">
          Deliveries <span className="text-sm font-normal text-ink-faint">of the last 30 days</span>
        </h3>
        <nav aria-label="Outcome of deliveries" className="flex flex-wrap gap-3 text-sm">
          {[undefined, ...GITHUB_DELIVERY_STATES].map((each) => (
            <Link
              key={each ?? "all"}
              href={each ? `${here}?state=${each}` : here}
              scroll={false}
              aria-current={each === state ? "page" : undefined}
              className="text-ink-muted hover:text-ink aria-[current=page]:font-medium aria-[current=page]:text-ink"
            >
              {each ? DELIVERY_WORDS[each].label : "All"}
            </Link>
          ))}
        </nav>
      </div>
      {deliveries.length === 0 ? (
        <None isFiltered={state !== undefined} />
      ) : (
        <List here={here} deliveries={deliveries} />
      )}
      <Pagination
        label="Pages of deliveries"
        previous={isFirstPage ? undefined : first}
        next={nextCursor ? `${first}${state ? "&" : "?"}cursor=${encodeURIComponent(nextCursor)}` : undefined}
      />
    </section>
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
      className="w-full max-w-none rounded-xl border"
    >
      {isFiltered ? "Choose another outcome to see more." : "What GitHub tells shows here, with what it did."}
    </EmptyState>
  );
}
