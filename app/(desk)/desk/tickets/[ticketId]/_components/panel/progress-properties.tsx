"use client";

import { PRIORITY_LABELS, PriorityIcon } from "@/components/tickets/priority-icon";
import { STAGE_LOOKS } from "@/components/tickets/stage-badge";
import { STATUS_LOOKS } from "@/components/tickets/status-badge";
import { Select } from "@/components/ui/select";
import { PRIORITIES, STAGE_LABELS, STAGES, TICKET_STATUSES } from "@/lib/domain/tickets/vocabulary";
import { useTicket } from "../ticket-context";
import { CONTROLS } from "./controls";
import { Property, quietControl } from "./property";

const statuses = TICKET_STATUSES.map((value) => {
  const { label, icon: Icon } = STATUS_LOOKS[value];

  return { value, label, icon: <Icon aria-hidden className="text-ink-muted" /> };
});

const stages = STAGES.map((value) => {
  const { icon: Icon } = STAGE_LOOKS[value];

  return { value, label: STAGE_LABELS[value], icon: <Icon aria-hidden className="text-ink-muted" /> };
});

const priorities = PRIORITIES.toReversed().map((value) => ({
  value,
  label: PRIORITY_LABELS[value],
  icon: <PriorityIcon priority={value} />,
}));

/** Where the ticket stands. */
export function ProgressProperties() {
  const { ticket, change } = useTicket();

  return (
    <section aria-label="Progress" className="flex flex-col gap-0.5">
      <Property label="Status">
        <Select
          id={CONTROLS.status}
          aria-label="Status"
          options={statuses}
          value={ticket.status}
          onValueChange={(status) => change({ status })}
          className={quietControl}
        />
      </Property>
      <Property label="Stage">
        <Select
          id={CONTROLS.stage}
          aria-label="Stage"
          options={stages}
          value={ticket.stage}
          onValueChange={(stage) => change({ stage })}
          className={quietControl}
        />
      </Property>
      <Property label="Priority">
        <Select
          id={CONTROLS.priority}
          aria-label="Priority"
          options={priorities}
          value={ticket.priority}
          onValueChange={(priority) => change({ priority })}
          className={quietControl}
        />
      </Property>
    </section>
  );
}
