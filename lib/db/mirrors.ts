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

/**
 * Takes a provider's id from the ticket that had it, for `ticketId` to have. An account that was made anew counts from the
 * start again, and what it tells of a number is about the newer ticket. The older one waits to be made there, as it is when
 * it next changes.
 */
export async function passOn(db: Db, account: string, externalId: string, ticketId: string): Promise<void> {
  await db.ticketMirror.updateMany({
    where: { account, externalId, ticketId: { not: ticketId } },
    data: { externalId: null, url: null, agreed: {}, attemptedAt: null },
  });
}
