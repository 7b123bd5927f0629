import { lockMarked } from "@/lib/db/sla";
import { type DomainContext, MODES, type Mode } from "../context";
import { withTransaction } from "../transaction";
import { measureTickets } from "./measure-tickets";

/** As many tickets are kept from being changed for a moment. */
const BATCH = 50;

/**
 * Records what has come near its target or past it, once for each target. The clocks are measured anew, with the tickets
 * locked: an answer that came in time but was not yet counted is counted first.
 * @returns how many tickets were looked at; with BATCH or more of a mode there may be more
 */
export async function announceMarks(ctx: DomainContext, signal?: AbortSignal): Promise<number> {
  let looked = 0;
  for (const mode of MODES) {
    for (let size = BATCH; size === BATCH && !signal?.aborted; looked += size) size = await announceBatch(ctx, mode);
  }

  return looked;
}

function announceBatch(ctx: DomainContext, mode: Mode): Promise<number> {
  return withTransaction({ ...ctx, mode }, async (tx) => {
    const ids = await lockMarked(tx.db, mode, tx.now(), BATCH);
    await measureTickets(tx, ids, "now");

    return ids.length;
  });
}
