import { z } from "zod";
import { findTickets } from "@/lib/db/ticket-list";
import type { TicketPosition } from "@/lib/db/ticket-order";
import type { DomainContext } from "../context";
import { decodeCursor, encodeCursor, type Page, toPage } from "../pagination";
import { parse } from "../parse";
import { authorize } from "../policy";
import { nextDue } from "../sla/ticket-sla";
import { ListTicketsInput, type TicketSort } from "./schemas";
import type { TicketSummary } from "./ticket";
import { PRIORITIES } from "./vocabulary";

const Position = z.object({
  id: z.uuid(),
  updatedAt: z.iso.datetime().optional(),
  priority: z.enum(PRIORITIES).optional(),
  slaDueAt: z.iso.datetime().optional(),
});

/** What the database has for "no target": lists need a value to go on from. */
const NEVER = "9999-12-31T00:00:00.000Z";

/**
 * One page of the tickets that the actor may see, in brief. Each ticket appears once however many are made meanwhile, because the
 * cursor names the last one seen and not a distance.
 * @throws INVALID_INPUT for filters out of vocabulary and for a cursor that this list did not give
 */
export async function listTickets(ctx: DomainContext, input: ListTicketsInput): Promise<Page<TicketSummary>> {
  authorize(ctx, "ticket.read");
  const { sort, limit, cursor, ...filter } = parse(ListTicketsInput, input);
  if (sort === "sla" || filter.sla) authorize(ctx, "sla.read");
  const list = `tickets:${sort}`;

  const after = cursor ? decodeCursor(ctx, list, cursor, Position) : null;
  const tickets = await findTickets(ctx, { filter, sort, after, limit: limit + 1 });

  return toPage(tickets, limit, (last) => encodeCursor(ctx, list, positionOf(last, sort)));
}

function positionOf(ticket: TicketSummary, sort: TicketSort): TicketPosition & Record<string, string> {
  if (sort === "updated") return { id: ticket.id, updatedAt: ticket.updatedAt.toISOString() };
  if (sort === "priority") return { id: ticket.id, priority: ticket.priority };

  if (sort === "sla") return { id: ticket.id, slaDueAt: slaDueAt(ticket) };

  return { id: ticket.id };
}

function slaDueAt({ sla }: TicketSummary): string {
  return (sla && nextDue(sla)?.dueAt?.toISOString()) ?? NEVER;
}
