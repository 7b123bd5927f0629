import type { WireTicketSummary } from "@/app/api/desk/_dialect/schemas";

export type PickKind = "status" | "priority" | "assignee" | "stage" | "team" | "tags";

/** What is being chosen, for which tickets, and what the menu opens beside. */
export type Picking = { kind: PickKind; tickets: readonly WireTicketSummary[]; anchor: Element | null };
