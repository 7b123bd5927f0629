import type { Itsm } from "@/lib/itsm/provider";
import { enqueue } from "@/lib/jobs/enqueue";
import type { DomainContext } from "../context";
import { DomainError, notFound } from "../errors";
import { authorize } from "../policy";
import { getTicket } from "../tickets/get";
import type { TicketKey } from "../tickets/ticket-id";
import { withTransaction } from "../transaction";
import { openAccount } from "./accounts";
import { pushJob } from "./push";

/**
 * Asks a ticket's provider once more, right away: what it refused may be put right there, and needs no change here.
 * @throws NOT_FOUND when there is no such ticket, or nothing mirrors it, CONFLICT when nobody has its account's key any more
 */
export async function retryMirror(ctx: DomainContext, itsm: Itsm, key: TicketKey): Promise<void> {
  authorize(ctx, "ticket.update");
  const { id: ticketId } = await getTicket(ctx, key);

  await withTransaction(ctx, async (tx) => {
    const mirror = await tx.db.ticketMirror.findUnique({ where: { ticketId } });
    if (!mirror) throw notFound("Mirror");
    // Its job would have nobody to ask, and the ticket would wait for ever.
    if (!(await openAccount(tx, itsm, mirror.account))) {
      throw new DomainError("CONFLICT", "The ticket's Freshservice account is no longer connected");
    }

    await tx.db.ticketMirror.update({ where: { ticketId }, data: { refusal: null, refusedAt: null } });
    await enqueue(tx.db, ...pushJob(mirror));
  });
}
