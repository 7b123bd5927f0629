import type { DomainContext } from "../context";
import { sign } from "../signatures";

type Signing = Pick<DomainContext, "secret">;

const SIGNATURE_LENGTH = 20;
const DOMAIN = "glassdesk.mail";

/**
 * The Message-ID of one mail of ours, without its angle brackets. Nobody can make one up: whoever knows it has had the
 * mail. The domain is fixed, so that it survives a move of the desk, and is recognised when a loop brings it back.
 */
export function messageIdOf(ctx: Signing, mailId: string): string {
  return `${mailId}.${signatureOf(ctx, mailId)}@${DOMAIN}`;
}

/** Whether this Message-ID was made by this desk. */
export function isOwnMessageId(ctx: Signing, messageId: string): boolean {
  const mailId = /^([0-9a-f-]{36})\.[\w-]+@/.exec(messageId)?.[1];

  return mailId !== undefined && messageIdOf(ctx, mailId) === messageId;
}

function signatureOf(ctx: Signing, mailId: string): string {
  return sign(ctx, "mail", `message-id:${mailId}`).slice(0, SIGNATURE_LENGTH);
}
