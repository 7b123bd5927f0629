import type { WireDelivery } from "@/app/api/desk/_dialect/schemas-github";
import { Badge } from "@/components/ui/badge";
import { RelativeTime } from "@/components/ui/relative-time";
import { Section } from "./section";

type DeliveriesProps = {
  deliveries: readonly WireDelivery[];
  /** There may be more than are shown. */
  isFirstPage: boolean;
};

/** What has come from GitHub, newest first. */
export function Deliveries({ deliveries, isFirstPage }: DeliveriesProps) {
  return (
    <Section title="Deliveries" lead="Kept for 30 days.">
      {deliveries.length === 0 ? <p className="text-sm text-ink-faint">None yet.</p> : null}
      <ul className="divide-y">
        {deliveries.map(({ id, event, action, receivedAt, state, error }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 text-sm">
            <span className="min-w-0 flex-1">
              <span className="font-medium">{[event, action].filter(Boolean).join(" · ")}</span>
              <code className="block truncate font-mono text-xs text-ink-faint">{id}</code>
              {error && state === "waiting" ? (
                <span className="block text-warning-ink">{error}; it is tried again.</span>
              ) : null}
            </span>
            <Badge tone={state === "done" ? "success" : error ? "warning" : "neutral"}>
              {state === "done" ? "Done" : error ? "Trying again" : "Waiting"}
            </Badge>
            <span className="text-ink-faint">
              <RelativeTime time={receivedAt} />
            </span>
          </li>
        ))}
      </ul>
      {isFirstPage ? (
        <p className="text-sm text-ink-faint">
          The latest {deliveries.length}. Older ones are in the API, at /deliveries.
        </p>
      ) : null}
    </Section>
  );
}
