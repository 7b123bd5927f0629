import { findTicketRecord } from "@/lib/db/tickets";
import type { DomainContext } from "../context";
import { DomainError } from "../errors";
import { sign, verifies } from "../signatures";
import type { Ticket } from "../tickets/ticket";

type Signing = Pick<DomainContext, "secret">;
export type Resolution = { ticket: Ticket; resolvedAt: Date };

const ID_BYTES = 16;
const TIME_BYTES = 6;
/** 22 bytes in base64url, and the signature behind them. */
const TOKEN = /^([\w-]{30})([\w-]{32})$/;

/** NOT_FOUND: a token that is not ours, or whose rating was given, or that is older than 30 days. */
export class InvalidRatingToken extends DomainError {
  static override readonly kind = "InvalidRatingToken";

  constructor() {
    super("NOT_FOUND", "invalid token");
  }
}

/**
 * Permission to rate one resolution of a ticket as its requester. It names both and is signed, so nothing is kept of a
 * token before it is used; it ends with the ticket's going over to another requester.
 */
export function ratingToken(ctx: Signing, { ticket, resolvedAt }: Resolution): string {
  const named = Buffer.alloc(ID_BYTES + TIME_BYTES);
  named.write(ticket.id.replaceAll("-", ""), "hex");
  named.writeUIntBE(resolvedAt.getTime(), ID_BYTES, TIME_BYTES);
  const text = named.toString("base64url");

  return text + sign(ctx, "rating", `${text}:${ticket.requester.id}`);
}

/** The resolution that a token of ours names, or null. It may have been rated, or be too old. */
export async function findResolution(ctx: DomainContext, token: string): Promise<Resolution | null> {
  const [, text = "", signature = ""] = TOKEN.exec(token) ?? [];
  if (text === "") return null;
  const named = Buffer.from(text, "base64url");
  const found = await findTicketRecord(ctx, { id: toUuid(named.subarray(0, ID_BYTES)) });
  if (!found || !verifies(ctx, "rating", `${text}:${found.ticket.requester.id}`, signature)) return null;

  return { ticket: found.ticket, resolvedAt: new Date(named.readUIntBE(ID_BYTES, TIME_BYTES)) };
}

function toUuid(bytes: Buffer): string {
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
