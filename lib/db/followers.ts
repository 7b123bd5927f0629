import type { Db } from "./client";
import type { MailState } from "./generated/enums";

/** A follower of a ticket, with the last mail that went there or is about to. */
export type FollowerMail = {
  address: string;
  /** In which it gets mail; null for English. */
  language: string | null;
  last: { state: MailState; about: unknown; at: Date } | null;
};

/** Everybody who follows a ticket by mail but its requester, who hears of it anyway. */
export async function findFollowers(db: Db, ticket: { id: string; requester: { email: string } }) {
  type Row = Omit<FollowerMail, "last"> & { state: MailState | null; about: unknown; at: Date };
  const rows = await db.$queryRaw<Row[]>`
    SELECT follower.address, follower.language, last.state, last.about, coalesce(last.sent_at, last.due_at) AS at
      FROM ticket_follower follower
      LEFT JOIN LATERAL (
        SELECT mail.state, mail.about, mail.sent_at, mail.due_at FROM outgoing_mail mail
         WHERE mail.ticket_id = follower.ticket_id AND mail.address = follower.address
           AND mail.kind = 'news' AND mail.state <> 'withheld'
         ORDER BY mail.id DESC LIMIT 1) last ON true
     WHERE follower.ticket_id = ${ticket.id}::uuid AND follower.address <> ${ticket.requester.email}`;

  return rows.map(
    ({ address, language, state, about, at }): FollowerMail => ({
      address,
      language,
      last: state && { state, about, at },
    }),
  );
}

/** One at a time decides what is sent to an address that anybody can type. */
export async function lockAddress(tx: Db, address: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`glassdesk.follow.${address}`}, 0))`;
}
