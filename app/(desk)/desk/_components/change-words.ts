import { PRIORITY_LABELS } from "@/components/tickets/priority-icon";
import { STATUS_LOOKS } from "@/components/tickets/status-badge";
import { STAGE_LABELS } from "@/lib/domain/tickets/vocabulary";
import type { TicketChange } from "@/lib/queries/ticket-change";

/** What a change did, after the ticket's number: "TK-00042 is assigned to Ada". */
export function inWords(change: TicketChange): string {
  if (change.status) return `is ${STATUS_LOOKS[change.status].label.toLowerCase()}`;
  if (change.stage) return `moved to ${STAGE_LABELS[change.stage]}`;
  if (change.priority) return `has ${PRIORITY_LABELS[change.priority].toLowerCase()} priority`;
  if (change.assignee !== undefined) {
    return change.assignee ? `is assigned to ${change.assignee.name ?? change.assignee.email}` : "is nobody's";
  }
  if (change.team !== undefined) return change.team ? `went to ${change.team.name}` : "has no team";
  if (change.product !== undefined) return change.product ? `belongs to ${change.product.name}` : "has no product";

  return "is changed";
}
