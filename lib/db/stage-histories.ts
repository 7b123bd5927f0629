import type { StageEntry } from "@/lib/domain/tickets/history";
import type { Db } from "./client";

/** Enough to be steady, few enough to read in a moment, and recent, since teams change. */
const TICKETS = 200;

/** The moves along the pipeline of a product's newest finished tickets, each in the order of time. */
export async function readStageHistories(db: Db, productId: string): Promise<StageEntry[][]> {
  const rows = await db.$queryRaw<{ entries: { stage: StageEntry["stage"]; at: string }[] }[]>`
    SELECT json_agg(json_build_object('stage', e.after->>'stage', 'at', e.created_at) ORDER BY e.seq) AS entries
      FROM (SELECT id FROM ticket WHERE mode = 'live' AND product_id = ${productId}::uuid
             AND stage IN ('DEPLOYED', 'CLOSED') ORDER BY id DESC LIMIT ${TICKETS}) AS t
      JOIN ticket_event e ON e.ticket_id = t.id AND e.kind IN ('ticket_created', 'stage_changed')
                         AND e.after->>'stage' IS NOT NULL
     GROUP BY t.id`;

  return rows.map(({ entries }) => entries.map(({ stage, at }) => ({ stage, at: new Date(at) })));
}
