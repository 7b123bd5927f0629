"use client";

import type { WireSlaClock } from "@/app/api/desk/_dialect/sla";
import { formatMinutes } from "@/components/tickets/duration";
import { cn } from "@/components/ui/cn";
import { RelativeTime } from "@/components/ui/relative-time";
import { useNow } from "@/components/ui/use-now";
import { useTicket } from "../ticket-context";
import { PanelSection } from "./property";

const MINUTE_MS = 60_000;

/** Both targets of the ticket's policy, and how they stand. */
export function SlaTargets() {
  const { sla } = useTicket().ticket;
  if (!sla) return null;
  const { policy, response, resolution } = sla;

  return (
    <PanelSection title="SLA" aside={<span className="truncate text-xs text-ink-faint">{policy.name}</span>}>
      <dl className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-2 gap-y-1 text-sm">
        {response ? <Target name="First answer" clock={response} /> : null}
        {resolution ? <Target name="Solution" clock={resolution} /> : null}
      </dl>
    </PanelSection>
  );
}

function Target({ name, clock }: { name: string; clock: WireSlaClock }) {
  const { targetMinutes, elapsedMs, dueAt, endedAt } = clock;
  const now = useNow();
  const isLate = dueAt !== null && now !== null && new Date(dueAt) < now;

  return (
    <>
      <dt className="text-ink-muted">{name}</dt>
      <dd className={cn(isLate && "text-danger-ink")}>
        {endedAt ? (
          <>
            {isLate ? "Late, after " : "Met in "}
            {formatMinutes(Math.round(elapsedMs / MINUTE_MS))}
          </>
        ) : dueAt ? (
          <>
            Due <RelativeTime time={dueAt} />
          </>
        ) : (
          "Paused"
        )}
        <span className="text-ink-faint"> · target {formatMinutes(targetMinutes)}</span>
      </dd>
    </>
  );
}
