import type { z } from "zod";
import { searchWords } from "@/lib/db/ticket-filter";
import { findWholeTickets } from "@/lib/db/ticket-list";
import { rankTickets } from "@/lib/db/ticket-rank";
import type { DomainContext } from "../context";
import { parse } from "../parse";
import { authorize } from "../policy";
import { TicketFilter } from "./schemas";
import type { Ticket } from "./ticket";

const LIMIT = 200;

/**
 * The newest 200 tickets that the actor may see and that match, each whole: for APIs without pages. Newest first, or with
 * words to search for, the best match first.
 * @throws INVALID_INPUT for filters out of vocabulary
 */
export async function listWholeTickets(ctx: DomainContext, input: z.input<typeof TicketFilter>): Promise<Ticket[]> {
  authorize(ctx, "ticket.read");
  const filter = parse(TicketFilter, input);
  const tickets = await findWholeTickets(ctx, { filter, sort: "newest", after: null, limit: LIMIT });
  const words = searchWords(filter);
  if (words === null || tickets.length < 2) return tickets;

  const ids = tickets.map(({ id }) => id);
  const ranks = await rankTickets(ctx, ids, words);
  const rankOf = ({ id }: Ticket) => ranks.get(id) ?? 0;

  return tickets.toSorted((a, b) => rankOf(b) - rankOf(a));
}
