import type { DomainContext } from "../context";
import type { Ticket } from "./ticket";
import type { TicketKey } from "./ticket-id";
import { updateTicket } from "./update";
import type { Stage } from "./vocabulary";

/** Moves the ticket along the pipeline, forward or back; the status follows. Fails as `updateTicket` does. */
export function moveStage(ctx: DomainContext, ticket: TicketKey, stage: Stage): Promise<Ticket> {
  return updateTicket(ctx, { ticket, changes: { stage } });
}
