import type { z } from "zod";
import { sumTallies } from "@/lib/db/tallies";
import { countTickets } from "@/lib/db/ticket-list";
import type { DomainContext } from "../context";
import { parse } from "../parse";
import { authorize } from "../policy";
import { TicketFilter } from "./schemas";
import { COUNT_CAP, TICKET_STATUSES, type TicketStatus } from "./vocabulary";

export type TicketCounts = {
  /** Exact. */
  byStatus: Record<TicketStatus, number>;
  total: number;
  /** Not yet resolved and assigned to the actor; at most COUNT_CAP. */
  mine: number;
  /** Not yet resolved and assigned to nobody; at most COUNT_CAP. */
  unassigned: number;
};

/** How many tickets there are in the actor's mode. */
export async function countByStatus(ctx: DomainContext): Promise<TicketCounts> {
  authorize(ctx, "ticket.count");
  const unresolved = ["new", "open", "pending"] as const satisfies readonly TicketStatus[];

  const [sums, mine, unassigned] = await Promise.all([
    sumTallies(ctx.db, ctx.mode),
    countTickets(ctx, { status: [...unresolved], assignee: "me" }, COUNT_CAP),
    countTickets(ctx, { status: [...unresolved], assignee: "none" }, COUNT_CAP),
  ]);
  const byStatus = Object.fromEntries(
    TICKET_STATUSES.map((status) => [status, sums[status]?.count ?? 0]),
  ) as TicketCounts["byStatus"];

  return { byStatus, total: Object.values(byStatus).reduce((sum, count) => sum + count, 0), mine, unassigned };
}

/** How many tickets match the filter, at most COUNT_CAP. */
export async function countMatching(ctx: DomainContext, input: z.input<typeof TicketFilter>): Promise<number> {
  authorize(ctx, "ticket.read");

  return countTickets(ctx, parse(TicketFilter, input), COUNT_CAP);
}
