"use client";

import { RelativeTime } from "@/components/ui/relative-time";
import type { TicketSource } from "@/lib/domain/tickets/vocabulary";
import { useTicket } from "../ticket-context";
import { PanelSection } from "./property";

const sources: Record<TicketSource, string> = { web: "the web form", email: "e-mail", api: "the API" };

export function TicketTimes() {
  const { ticket } = useTicket();
  const times = [
    ["Created", ticket.createdAt],
    ["Updated", ticket.updatedAt],
    ["First answer", ticket.firstRespondedAt],
    ["Resolved", ticket.resolvedAt],
    ["Closed", ticket.closedAt],
    ["Scheduled", ticket.scheduledAt],
  ] as const;

  return (
    <PanelSection title="History">
      <dl className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-2 gap-y-1 text-sm">
        {times.map(([label, time]) =>
          time ? (
            <div key={label} className="contents">
              <dt className="text-ink-muted">{label}</dt>
              <dd>
                <RelativeTime time={time} />
              </dd>
            </div>
          ) : null,
        )}
        <dt className="text-ink-muted">Came by</dt>
        <dd>{sources[ticket.source]}</dd>
      </dl>
    </PanelSection>
  );
}
