import type { Mode } from "@/lib/domain/context";
import type { TicketStatus } from "@/lib/domain/tickets/vocabulary";
import type { Db } from "./client";

/** Exact numbers of tickets per status, from the tallies and so without counting tickets. */
export async function sumTallies(db: Db, mode: Mode): Promise<Partial<Record<TicketStatus, number>>> {
  const rows = await db.$queryRaw<{ status: TicketStatus; count: bigint }[]>`
    SELECT status::text, sum(delta) AS count FROM ticket_tally WHERE mode = ${mode}::mode GROUP BY status`;

  return Object.fromEntries(rows.map((row) => [row.status, Number(row.count)]));
}

/** Replaces many tallies by their sums. Readers see the rows before or the sums after, never both. */
export async function foldTallies(db: Db): Promise<void> {
  await db.$executeRaw`
    WITH folded AS (DELETE FROM ticket_tally RETURNING mode, status, delta)
    INSERT INTO ticket_tally (mode, status, delta)
    SELECT mode, status, sum(delta) FROM folded GROUP BY mode, status HAVING sum(delta) <> 0`;
}
