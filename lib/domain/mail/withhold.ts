import type { TransactionContext } from "../transaction";
import type { FollowerMailKind, MailKind } from "./vocabulary";

/** A form that anybody can fill in must not fill the mailbox of somebody else. */
const RECEIPTS_PER_HOUR = 5;
const HOUR_MS = 3_600_000;

type Mail = { id: string; address: string; kind: string; ticketId: string; recipientId: string | null };

/** Why a mail should not be sent after all, in words for the log; null when it should. */
export async function withholdReason(tx: TransactionContext, mail: Mail): Promise<string | null> {
  const refused = await tx.db.refusedAddress.findUnique({ where: { address: mail.address } });
  if (refused) return `the address takes no mail: ${refused.reason}`;
  if (await hasEnough(tx, mail)) return "the address had too many receipts within an hour";
  if (mail.kind === ("confirmation" satisfies FollowerMailKind)) return null;
  if (mail.kind === ("news" satisfies FollowerMailKind)) {
    return (await isFollowed(tx, mail)) ? null : "nobody follows the ticket at this address any more";
  }
  if (await isSomebodyElses(tx, mail)) return "the ticket is somebody else's by now";

  return null;
}

async function hasEnough(tx: TransactionContext, { address, kind }: Mail): Promise<boolean> {
  if (kind !== ("receipt" satisfies MailKind)) return false;
  const sentAt = { gt: new Date(tx.now().getTime() - HOUR_MS) };

  return (await tx.db.outgoingMail.count({ where: { address, kind, sentAt } })) >= RECEIPTS_PER_HOUR;
}

/** The secret link and the conversation are for the requester of today; notices are for people who still work here. */
async function isSomebodyElses(tx: TransactionContext, mail: Mail): Promise<boolean> {
  if (mail.recipientId === null) return true;
  if (mail.kind === ("notice" satisfies MailKind)) {
    return (
      (await tx.db.user.count({ where: { id: mail.recipientId, roles: { isEmpty: false }, disabledAt: null } })) === 0
    );
  }

  return (await tx.db.ticket.count({ where: { id: mail.ticketId, requesterId: mail.recipientId } })) === 0;
}

async function isFollowed(tx: TransactionContext, { ticketId, address }: Mail): Promise<boolean> {
  return (await tx.db.ticketFollower.count({ where: { ticketId, address } })) > 0;
}
