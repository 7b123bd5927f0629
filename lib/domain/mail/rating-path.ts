import type { DomainContext } from "../context";
import { ratingOf } from "../csat/list";
import { ratingToken } from "../csat/token";
import type { Ticket } from "../tickets/ticket";
import type { TransactionContext } from "../transaction";

/** Where the requester rates how a ticket was solved, as a path, or null where there is nothing to rate. */
export async function ratingPath(ctx: DomainContext | TransactionContext, ticket: Ticket): Promise<string | null> {
  const { resolvedAt } = ticket;
  const standing = await ratingOf(ctx, ticket);

  return resolvedAt && standing?.state === "open" ? `/csat/${ratingToken(ctx, { ticket, resolvedAt })}` : null;
}
