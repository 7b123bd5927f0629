import type { DomainContext } from "../context";
import type { IncomingMessage } from "./incoming";
import { isOwnMessageId } from "./message-id";

const HOUR_MS = 3_600_000;
/** No person writes more; a machine that answers ours does. */
const MAILS_PER_HOUR = 30;

type Row = { id: string };

/** Why a mail is dropped, in words for the log; null when it is taken. */
export async function dropReason(
  ctx: DomainContext,
  row: Row,
  message: IncomingMessage,
  ownAddresses: readonly string[],
): Promise<string | null> {
  if (message.isFromDesk || (message.messageId && isOwnMessageId(ctx, message.messageId))) return "a mail of a desk";
  if (message.automatic !== null) return message.automatic;
  const sender = message.sender?.address;
  if (!sender) return "it names no sender";
  if (await isOurs(ctx, sender, ownAddresses)) return "it claims to come from ourselves";
  if (await isCopy(ctx, row, message, sender)) return "another copy of a mail that was read already";
  if (await hasEnough(ctx, sender)) return `more than ${MAILS_PER_HOUR} mails of one sender within an hour`;

  return null;
}

async function isOurs(ctx: DomainContext, sender: string, ownAddresses: readonly string[]): Promise<boolean> {
  if (ownAddresses.includes(sender.replace(/\+[^@]*@/, "@"))) return true;

  return (await ctx.db.product.count({ where: { mailAddress: sender } })) > 0;
}

/** One mail to two addresses of ours comes twice, with other headers but one Message-ID. */
async function isCopy(
  ctx: DomainContext,
  { id }: Row,
  { messageId }: IncomingMessage,
  sender: string,
): Promise<boolean> {
  if (messageId === null) return false;

  return (await ctx.db.incomingMail.count({ where: { messageId, sender, state: "taken", id: { not: id } } })) > 0;
}

async function hasEnough(ctx: DomainContext, sender: string): Promise<boolean> {
  const receivedAt = { gt: new Date(ctx.now().getTime() - HOUR_MS) };

  return (await ctx.db.incomingMail.count({ where: { sender, state: "taken", receivedAt } })) >= MAILS_PER_HOUR;
}
