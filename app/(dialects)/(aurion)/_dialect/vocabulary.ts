import type { TicketStatus } from "@/lib/domain/tickets/vocabulary";

export const WIRE_STATUSES = ["open", "pending", "resolved", "closed"] as const;
export type WireStatus = (typeof WIRE_STATUSES)[number];

/** Aurion has no word for a ticket that nobody has looked at: it is open. */
export const TO_WIRE = {
  new: "open",
  open: "open",
  pending: "pending",
  resolved: "resolved",
  closed: "closed",
} as const satisfies Record<TicketStatus, WireStatus>;

/** What a filter by status means. */
export const MEANT_BY = {
  open: ["new", "open"],
  pending: ["pending"],
  resolved: ["resolved"],
  closed: ["closed"],
} as const satisfies Record<WireStatus, readonly TicketStatus[]>;
