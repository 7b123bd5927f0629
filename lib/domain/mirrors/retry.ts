import { enqueue } from "@/lib/jobs/enqueue";
import type { DomainContext } from "../context";
import { notFound } from "../errors";
import { authorize } from "../policy";
import { getTicket } from "../tickets/get";
import type { TicketKey } from "../tickets/ticket-id";
import { withTransaction } from "../transaction";
import { pushJob } from "./push";

/**
 * Asks a ticket's provider once more, right away: what it refused may be put right there, and needs no change here.
 * @throws NOT_FOUND when there is no such ticket, or nothing mirrors it
 */
export async function retryMirror(ctx: DomainContext, key: TicketKey): Promise<void> {
  authorize(ctx, "ticket.update");
  const { id: ticketId } = await getTicket(ctx, key);

  await withTransaction(ctx, async (tx) => {
    const mirror = await tx.db.ticketMirror.findUnique({ where: { ticketId } });
    if (!mirror) throw notFound("Mirror");

    await tx.db.ticketMirror.update({ where: { ticketId }, data: { refusal: null, refusedAt: null } });
    await enqueue(tx.db, ...pushJob(mirror));
  });
}
