import { z } from "zod";
import { countExactly, findTicketsAt } from "@/lib/db/ticket-pages";
import type { DomainContext } from "../context";
import { parse } from "../parse";
import { authorize } from "../policy";
import { PAGE_MAX, TicketSpan } from "./schemas";
import type { Ticket } from "./ticket";

const ListByOffsetInput = TicketSpan.extend({
  limit: z.int().min(1).max(PAGE_MAX),
  offset: z.int().min(0),
});

/**
 * One page of whole tickets, newest first, by distance from the newest, and how many there are in all. For dialects that
 * page by offset: when tickets are made meanwhile, they see some twice. Everything else pages by cursor, `listTickets`.
 * @returns `total`, exact, whatever the page
 */
export async function listTicketsByOffset(
  ctx: DomainContext,
  input: z.input<typeof ListByOffsetInput>,
): Promise<{ items: Ticket[]; total: number }> {
  authorize(ctx, "ticket.read");
  const { limit, offset, ...span } = parse(ListByOffsetInput, input);

  const total = await countExactly(ctx, span);
  const items = offset < total ? await findTicketsAt(ctx, { span, offset, limit, total }) : [];

  return { items, total };
}
