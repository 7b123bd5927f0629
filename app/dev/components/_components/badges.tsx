import { PriorityLabel } from "@/components/tickets/priority-icon";
import { StageBadge } from "@/components/tickets/stage-badge";
import { StatusBadge } from "@/components/tickets/status-badge";
import { TicketId } from "@/components/tickets/ticket-id";
import { Avatar } from "@/components/ui/avatar";
import { RelativeTime } from "@/components/ui/relative-time";
import { PRIORITIES, STAGES, TICKET_STATUSES } from "@/lib/domain/tickets/vocabulary";

const names = [
  "Ada Lovelace",
  "Grace Hopper",
  "Alan Turing",
  "Barbara Liskov",
  "kees@example.com",
  "山田 太郎",
  "Zoë Ångström",
];

export function Badges() {
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap gap-1.5">
        {TICKET_STATUSES.map((status) => (
          <StatusBadge key={status} status={status} />
        ))}
      </div>
      <div className="flex flex-wrap gap-1.5">
        {STAGES.map((stage) => (
          <StageBadge key={stage} stage={stage} />
        ))}
      </div>
      <div className="flex flex-wrap gap-4">
        {PRIORITIES.map((priority) => (
          <PriorityLabel key={priority} priority={priority} />
        ))}
        <TicketId number={42} />
        <RelativeTime time={new Date(Date.now() - 7_200_000)} className="text-ink-muted" />
      </div>
      <div className="flex flex-wrap items-center gap-1.5">
        {names.map((name) => (
          <Avatar key={name} name={name} size="md" labelled />
        ))}
        <Avatar name="Ada Lovelace" size="xs" labelled />
        <Avatar name="Ada Lovelace" size="sm" labelled />
        <Avatar name="Ada Lovelace" size="lg" labelled />
      </div>
    </div>
  );
}
