import type { TicketStatus } from "@/lib/domain/tickets/vocabulary";

export const STATUSES = ["open", "pending", "resolved", "closed"] as const;
export type WireStatus = (typeof STATUSES)[number];

/** TuraDesk does not tell a ticket that nobody has taken up from an open one. */
export const WIRE_STATUSES = {
  new: "open",
  open: "open",
  pending: "pending",
  resolved: "resolved",
  closed: "closed",
} as const satisfies Record<TicketStatus, WireStatus>;

/** What a filter for TuraDesk's status looks for. */
export const STATUSES_MEANT = {
  open: ["new", "open"],
  pending: ["pending"],
  resolved: ["resolved"],
  closed: ["closed"],
} as const satisfies Record<WireStatus, readonly TicketStatus[]>;

export const TICKET_PREFIX = "tkt";
export const COMMENT_PREFIX = "cmt";
