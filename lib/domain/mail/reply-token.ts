import { timingSafeEqual } from "node:crypto";
import type { DomainContext } from "../context";
import { sign } from "../signatures";

type Signing = Pick<DomainContext, "secret">;
type Party = { ticketId: string; number: number; personId: string };

/** `customer`: answers the ticket. `agent`: adds an internal note, never an answer to the customer. */
export type ReplySide = "customer" | "agent";

const LETTERS = { customer: "r", agent: "n" } as const;
const TOKEN = /^([rn])(\d{1,10})\.([0-9a-v]{26})$/;
const SIGNATURE_BYTES = 16;
const SIGNATURE_LENGTH = 26;

/**
 * What goes behind the plus of a mail's Reply-To: proof that its holder was written to about this ticket, 128 bits.
 * Lower case and digits only, because mail servers may change the case of an address; at most 38 characters, because
 * the part before the @ may have 64.
 */
export function replyToken(ctx: Signing, side: ReplySide, { ticketId, number, personId }: Party): string {
  const signature = Buffer.from(sign(ctx, "mail", `reply:${side}:${ticketId}:${personId}`), "base64url");

  return `${LETTERS[side]}${number}.${base32(signature.subarray(0, SIGNATURE_BYTES))}`;
}

/** What a reply token claims; whether it may is `isReplyToken`. Null when it cannot be one of ours. */
export function readReplyToken(token: string): { side: ReplySide; number: number } | null {
  const [, letter, number] = TOKEN.exec(token.toLowerCase()) ?? [];
  if (!number || Number(number) >= 2 ** 31) return null;

  return { side: letter === LETTERS.agent ? "agent" : "customer", number: Number(number) };
}

/** Whether `replyToken` made this token for this person and ticket; takes the same time wherever it is wrong. */
export function isReplyToken(ctx: Signing, token: string, side: ReplySide, party: Party): boolean {
  const expected = Buffer.from(replyToken(ctx, side, party));
  const given = Buffer.from(token.toLowerCase());

  return given.length === expected.length && timingSafeEqual(given, expected);
}

function base32(bytes: Uint8Array): string {
  return BigInt(`0x${Buffer.from(bytes).toString("hex")}`)
    .toString(32)
    .padStart(SIGNATURE_LENGTH, "0");
}
