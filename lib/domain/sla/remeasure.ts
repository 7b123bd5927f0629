import { ticketsToMeasure } from "@/lib/db/sla";
import type { DomainContext } from "../context";
import { withTransaction } from "../transaction";
import { measureTickets } from "./measure-tickets";

const BATCH = 200;

/**
 * Measures the next batch of tickets: those that never were, or, after a change of policies, all that still need
 * somebody; what is done keeps what it was measured by. What thereby turns out to be late is shown but not announced:
 * nobody could have known.
 * @param after the ticket that the last batch ended with
 * @returns where to go on; null at the end
 */
export async function remeasure(
  ctx: DomainContext,
  which: "unmeasured" | "open",
  after: string | null,
): Promise<string | null> {
  return withTransaction(ctx, async (tx) => {
    const ids = await ticketsToMeasure(tx.db, which, after, BATCH);
    await measureTickets(tx, ids, "never");

    return ids.length === BATCH ? (ids.at(-1) ?? null) : null;
  });
}
