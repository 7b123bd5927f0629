import type { Role } from "@/lib/domain/people/vocabulary";
import { PRIORITIES, type Priority, TICKET_STATUSES, type TicketStatus } from "@/lib/domain/tickets/vocabulary";

export const WIRE_STATUSES = {
  new: "New",
  open: "Open",
  pending: "Pending",
  resolved: "Resolved",
  closed: "Closed",
} as const satisfies Record<TicketStatus, string>;

/** 1 is the most urgent: the other way round than most help desks count. */
export const WIRE_PRIORITIES = { urgent: 1, high: 2, medium: 3, low: 4 } as const satisfies Record<Priority, number>;

/** The original's roles. Whoever holds none of ours asks for help. */
export const WIRE_ROLES = ["admin", "manager", "agent", "requester"] as const;
export type WireRole = (typeof WIRE_ROLES)[number];

/** The status that a word means, in any case; null for other words. */
export function statusOf(word: string): TicketStatus | null {
  return TICKET_STATUSES.find((status) => status === word.trim().toLowerCase()) ?? null;
}

/** The priority that a number, or our own word for it, means; null for others. */
export function priorityOf(value: unknown): Priority | null {
  return PRIORITIES.find((priority) => priority === value || WIRE_PRIORITIES[priority] === value) ?? null;
}

export function toWireRoles(roles: readonly Role[]): WireRole[] {
  return roles.length > 0 ? [...roles] : ["requester"];
}
