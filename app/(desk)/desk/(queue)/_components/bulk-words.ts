import { PRIORITY_LABELS } from "@/components/tickets/priority-icon";
import { STATUS_LOOKS } from "@/components/tickets/status-badge";
import { STAGE_LABELS } from "@/lib/domain/tickets/vocabulary";
import type { BulkChange } from "@/lib/queries/bulk-change";

/** "1 ticket", "12 tickets" */
export function ticketCount(count: number): string {
  return count === 1 ? "1 ticket" : `${count} tickets`;
}

/** What a change did to several tickets: "12 tickets assigned to Ada". */
export function bulkInWords(change: BulkChange, count: number): string {
  return `${ticketCount(count)} ${outcomeOf(change)}`;
}

function outcomeOf({ status, stage, priority, assignee, team, addTags, removeTags }: BulkChange): string {
  if (status) return `set to ${STATUS_LOOKS[status].label}`;
  if (stage) return `moved to ${STAGE_LABELS[stage]}`;
  if (priority) return `given ${PRIORITY_LABELS[priority].toLowerCase()} priority`;
  if (assignee !== undefined) return assignee ? `assigned to ${assignee.name ?? assignee.email}` : "assigned to nobody";
  if (team !== undefined) return team ? `given to ${team.name}` : "taken from their team";
  if (addTags) return `tagged ${addTags.join(", ")}`;
  if (removeTags) return `not tagged ${removeTags.join(", ")} any more`;

  return "changed";
}
