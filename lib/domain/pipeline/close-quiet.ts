import type { DomainContext } from "../context";
import { authorize } from "../policy";
import { lockTicket } from "../tickets/get";
import { applyChanges } from "../tickets/update";
import { withTransaction } from "../transaction";

const QUIET_MS = 7 * 86_400_000;
const BATCH = 100;

/**
 * Closes tickets whose fix has been live for seven days without a word from anybody (FACTS §1.2). An answer, a note or any
 * other change starts the days anew; one that is open again waits for people.
 * @returns how many were closed; 0 when none is left
 */
export async function closeQuietTickets(ctx: DomainContext): Promise<number> {
  authorize(ctx, "ticket.update");
  const before = new Date(ctx.now().getTime() - QUIET_MS);
  const quiet = await ctx.db.ticket.findMany({
    where: { mode: ctx.mode, stage: "DEPLOYED", status: "resolved", updatedAt: { lt: before } },
    select: { id: true },
    orderBy: { id: "desc" },
    take: BATCH,
  });

  for (const { id } of quiet) {
    await withTransaction(ctx, async (tx) => {
      const ticket = await lockTicket(tx, { id });
      if (ticket.stage !== "DEPLOYED" || ticket.status !== "resolved" || ticket.updatedAt >= before) return;
      await applyChanges(tx, ticket, { stage: "CLOSED" });
    });
  }

  return quiet.length;
}
