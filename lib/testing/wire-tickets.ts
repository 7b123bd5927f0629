import { randomUUID } from "node:crypto";
import type { WireTicketSummary } from "@/app/api/desk/_dialect/schemas";
import { publicId } from "@/lib/domain/tickets/ticket-id";

let made = 0;

/** A ticket as lists on the wire have it, for tests of what pages make of it. */
export function aSummary(input: Partial<WireTicketSummary> = {}): WireTicketSummary {
  made += 1;

  return {
    id: randomUUID(),
    publicId: publicId(made),
    subject: "The export button does nothing",
    status: "open",
    stage: "RECEIVED",
    priority: "medium",
    tags: [],
    requester: { id: randomUUID(), email: "robin@example.com", name: "Robin Sample" },
    assignee: null,
    team: null,
    product: null,
    source: "web",
    mode: "live",
    version: 1,
    createdAt: "2026-11-21T08:00:00.000Z",
    updatedAt: "2026-11-21T08:00:00.000Z",
    dueAt: null,
    sla: null,
    ...input,
  };
}
