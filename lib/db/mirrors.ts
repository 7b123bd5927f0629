import type { Db } from "./client";

/** The mirror of a provider's ticket, locked until the transaction ends. */
export async function lockMirror(
  db: Db,
  account: string,
  externalId: string,
): Promise<{ ticketId: string; agreed: unknown } | null> {
  const [row] = await db.$queryRaw<{ ticketId: string; agreed: unknown }[]>`
    SELECT ticket_id AS "ticketId", agreed FROM ticket_mirror
     WHERE account = ${account} AND external_id = ${externalId} FOR UPDATE`;

  return row ?? null;
}
