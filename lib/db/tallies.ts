import type { Mode } from "@/lib/domain/context";
import type { TicketStatus } from "@/lib/domain/tickets/vocabulary";
import type { Db } from "./client";

/** Of the tickets with one status: how many, how many of them are resolved, and how long that took all together. */
export type Tally = { count: number; resolved: number; resolutionMs: number };

/** Exact numbers of tickets per status, from the tallies and so without counting tickets. */
export async function sumTallies(db: Db, mode: Mode): Promise<Partial<Record<TicketStatus, Tally>>> {
  const rows = await db.$queryRaw<{ status: TicketStatus; count: bigint; resolved: bigint; ms: bigint }[]>`
    SELECT status::text, sum(delta) AS count, sum(resolved) AS resolved, sum(resolution_ms)::bigint AS ms
      FROM ticket_tally WHERE mode = ${mode}::mode GROUP BY status`;

  return Object.fromEntries(
    rows.map(({ status, count, resolved, ms }) => [
      status,
      { count: Number(count), resolved: Number(resolved), resolutionMs: Number(ms) },
    ]),
  );
}

/** Replaces many tallies by their sums. Readers see the rows before or the sums after, never both. */
export async function foldTallies(db: Db): Promise<void> {
  await db.$executeRaw`
    WITH folded AS (DELETE FROM ticket_tally RETURNING mode, status, delta, resolved, resolution_ms)
    INSERT INTO ticket_tally (mode, status, delta, resolved, resolution_ms)
    SELECT mode, status, sum(delta), sum(resolved), sum(resolution_ms) FROM folded GROUP BY mode, status
    HAVING sum(delta) <> 0 OR sum(resolved) <> 0 OR sum(resolution_ms) <> 0`;
}
