import type { DomainContext } from "../context";
import type { Ticket } from "../tickets/ticket";

/** Where the requester rates how a ticket was solved, as a path, or null where there is nothing to rate. */
export async function ratingPath(_ctx: DomainContext, _ticket: Ticket): Promise<string | null> {
  return null;
}
