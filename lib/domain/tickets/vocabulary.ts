/** The conversation: where the talk with the customer stands. */
export const TICKET_STATUSES = ["new", "open", "pending", "resolved", "closed"] as const;
export type TicketStatus = (typeof TICKET_STATUSES)[number];

/** The words of those, dialects and providers, who do not tell a ticket that nobody has taken up from an open one. */
export const FOLDED_STATUSES = ["open", "pending", "resolved", "closed"] as const satisfies readonly TicketStatus[];
export type FoldedStatus = (typeof FOLDED_STATUSES)[number];

export function foldStatus(status: TicketStatus): FoldedStatus {
  return status === "new" ? "open" : status;
}

/** What a filter by a folded status looks for. */
export function statusesMeantBy(folded: FoldedStatus): TicketStatus[] {
  return TICKET_STATUSES.filter((status) => foldStatus(status) === folded);
}

/** Counts per status, in the folded words. */
export function foldCounts(counts: Record<TicketStatus, number>): Record<FoldedStatus, number> {
  const { new: fresh, open, ...rest } = counts;

  return { open: fresh + open, ...rest };
}

/** The engineering pipeline, in order: where the fix stands. */
export const STAGES = [
  "RECEIVED",
  "ISSUE_CREATED",
  "FIX_IN_PROGRESS",
  "PR_OPEN",
  "CHANGES_REQUESTED",
  "MERGED",
  "DEPLOYED",
  "CLOSED",
] as const;
export type Stage = (typeof STAGES)[number];

export const STAGE_LABELS: Record<Stage, string> = {
  RECEIVED: "Received",
  ISSUE_CREATED: "Issue Created",
  FIX_IN_PROGRESS: "Fix in Progress",
  PR_OPEN: "PR Open",
  CHANGES_REQUESTED: "Changes Requested",
  MERGED: "Merged",
  DEPLOYED: "Deployed",
  CLOSED: "Closed",
};

/** In rising order. */
export const PRIORITIES = ["low", "medium", "high", "urgent"] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Stands in where nobody has set a priority. */
export const ASSUMED_PRIORITY = "medium" satisfies Priority;

/** Fields that every ticket has, and that Aurion's clients may leave unset all the same. */
export const ASSUMABLE_FIELDS = ["priority", "requester"] as const;
export type AssumableField = (typeof ASSUMABLE_FIELDS)[number];

export const TICKET_SOURCES = ["web", "email", "api"] as const;
export type TicketSource = (typeof TICKET_SOURCES)[number];

export const LINK_KINDS = ["issue", "pull_request", "deployment"] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** Badges count this far and then show a plus sign. */
export const COUNT_CAP = 1000;
