import { STAGE_LABELS, type Stage, type TicketStatus } from "@/lib/domain/tickets/vocabulary";
import { advances } from "@/lib/domain/tickets/workflow";
import type { PublicEvent } from "@/lib/domain/tracking/events";

/** TinyDesk's status is our stage, word for word; the status of the conversation has no word there. */
export const WIRE_STATUSES = {
  RECEIVED: "RECEIVED",
  ISSUE_CREATED: "ISSUE_CREATED",
  FIX_IN_PROGRESS: "FIX_IN_PROGRESS",
  PR_OPEN: "PR_OPEN",
  CHANGES_REQUESTED: "CHANGES_REQUESTED",
  MERGED: "MERGED",
  DEPLOYED: "DEPLOYED",
  CLOSED: "CLOSED",
} as const satisfies Record<Stage, string>;

export const EVENT_TYPES = [
  "ticket_created",
  "issue_linked",
  "issue_assigned",
  "pr_opened",
  "changes_requested",
  "pr_merged",
  "deployed",
  "status_changed",
  "comment",
] as const;
type EventType = (typeof EVENT_TYPES)[number];

export const ACTORS = {
  customer: "Customer",
  support: "Support",
  automation: "Glassdesk",
} as const satisfies Record<PublicEvent["by"], string>;

/** What happened, in TinyDesk's word for it and in a sentence. */
export type Told = { eventType: EventType; summary: string };

const REACHED: Record<Stage, Told> = {
  RECEIVED: { eventType: "status_changed", summary: "Moved back to the start" },
  ISSUE_CREATED: { eventType: "issue_linked", summary: "Passed on to engineering as an issue" },
  FIX_IN_PROGRESS: { eventType: "issue_assigned", summary: "Somebody has started on a fix" },
  PR_OPEN: { eventType: "pr_opened", summary: "A fix waits for review" },
  CHANGES_REQUESTED: { eventType: "changes_requested", summary: "The review asked for changes to the fix" },
  MERGED: { eventType: "pr_merged", summary: "The fix was accepted" },
  DEPLOYED: { eventType: "deployed", summary: "The fix went live" },
  CLOSED: { eventType: "status_changed", summary: "Ticket closed" },
};

/** A move of the ticket to a stage. Only a move forward is the milestone itself. */
export function tellStage(from: Stage, to: Stage): Told {
  if (from === "CLOSED") return { eventType: "status_changed", summary: "Ticket reopened" };
  if (advances(from, to) || to === "RECEIVED") return REACHED[to];

  return { eventType: "status_changed", summary: `Moved back to ${STAGE_LABELS[to]}` };
}

const ANSWERED: Record<TicketStatus, string> = {
  new: "Waiting to be looked at",
  open: "Support is working on it",
  pending: "Support waits for an answer",
  resolved: "Marked as resolved",
  closed: "Ticket closed",
};

/** A change of the conversation's status; null for closing and reopening, of which the stage tells already. */
export function tellStatus(from: TicketStatus, to: TicketStatus): Told | null {
  return from === "closed" || to === "closed" ? null : { eventType: "status_changed", summary: ANSWERED[to] };
}
