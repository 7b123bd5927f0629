import { findTicket } from "@/lib/db/tickets";
import type { DomainContext } from "../context";
import { notFound, StaleVersion } from "../errors";
import { authorize } from "../policy";
import type { TransactionContext } from "../transaction";
import type { Ticket } from "./ticket";
import type { TicketKey } from "./ticket-id";

/**
 * The ticket with this id or number.
 * @throws NOT_FOUND when there is none, or none that the actor may see: the two look the same on purpose
 */
export async function getTicket(ctx: DomainContext, key: TicketKey): Promise<Ticket> {
  authorize(ctx, "ticket.read");

  return visibleTicket(ctx, key);
}

/** For verbs that have authorized their own action: the ticket within the actor's reach, or NOT_FOUND. */
export async function visibleTicket(ctx: DomainContext | TransactionContext, key: TicketKey): Promise<Ticket> {
  const ticket = await findTicket(ctx, key);
  if (!ticket) throw notFound("Ticket");

  return ticket;
}

/**
 * The ticket within reach, locked until the transaction ends, so that what is decided from it stays true.
 * @throws PRECONDITION_FAILED when the caller has read another version than the current one
 */
export async function lockTicket(tx: TransactionContext, key: TicketKey, expectedVersion?: number): Promise<Ticket> {
  const ticket = await findTicket(tx, key, { forUpdate: true });
  if (!ticket) throw notFound("Ticket");
  if (expectedVersion !== undefined && expectedVersion !== ticket.version) throw new StaleVersion(ticket.version);

  return ticket;
}
