import type { DomainContext } from "../context";
import { withTransaction } from "../transaction";
import type { Bounce } from "./incoming";
import { isOwnMessageId } from "./message-id";
import { refuseAddress, storable } from "./send";
import { followerKind } from "./vocabulary";

/**
 * Notes that a mail of ours came back. Whoever makes up such a report must know the Message-ID, which only the recipient
 * and the servers between us do, and can only speak of that one address.
 * @returns the ticket that the mail was about; null when the report is about no mail of ours
 */
export async function noteBounce(ctx: DomainContext, bounce: Bounce): Promise<string | null> {
  if (!isOwnMessageId(ctx, bounce.messageId)) return null;

  return withTransaction(ctx, async (tx) => {
    const mail = await tx.db.outgoingMail.findUnique({ where: { messageId: bounce.messageId } });
    if (!mail || mail.address !== bounce.address) return null;
    const reason = storable(bounce.reason);
    const { count } = await tx.db.outgoingMail.updateMany({
      where: { id: mail.id, state: "sent" },
      data: { state: "bounced", detail: reason },
    });
    if (bounce.isPermanent) await refuseAddress(tx, mail.address, reason);
    if (count > 0 && !followerKind(mail.kind)) {
      const after = { mailId: mail.id, mail: mail.kind, to: mail.address, reason };
      tx.record({ ticketId: mail.ticketId, kind: "mail_bounced", after });
    }

    return mail.ticketId;
  });
}
