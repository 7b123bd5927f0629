import type { DomainContext } from "../context";
import { DomainError, notFound } from "../errors";
import type { FollowerMailKind } from "../mail/vocabulary";
import { sign, verifies } from "../signatures";
import { publicId } from "../tickets/ticket-id";
import { withTransaction } from "../transaction";

type Signing = Pick<DomainContext, "secret">;
type Asking = Pick<DomainContext, "db" | "now" | "secret">;

/** How long a confirmation can be given, from when its mail was sent. */
const VALID_MS = 7 * 24 * 3_600_000;

const KIND: FollowerMailKind = "confirmation";

/** Where the address of one confirmation mail says that it wants to follow. Only that address learns of it. */
export function confirmPath(ctx: Signing, mailId: string): string {
  return `/mail/follow/${mailId}.${sign(ctx, "mail", `follow:${mailId}`)}`;
}

export type FollowRequest = {
  publicId: string;
  address: string;
  state: "open" | "following" | "expired" | "closed";
};

/**
 * How it stands with what a confirmation mail asks.
 * @throws NOT_FOUND for a token that is not ours, and when the ticket is gone
 */
export async function getFollowRequest(ctx: Asking, token: string): Promise<FollowRequest> {
  const mail = await confirmationBehind(ctx, token);
  const where = { address: mail.address, ticketId: mail.ticketId };
  const [follows, stopped] = await Promise.all([
    ctx.db.ticketFollower.count({ where }),
    ctx.db.mailOptOut.count({ where: { address: mail.address, scope: mail.ticketId } }),
  ]);
  const isFollowing = follows > 0 && stopped === 0;
  const isExpired = ctx.now().getTime() - (mail.sentAt ?? mail.dueAt).getTime() > VALID_MS;
  const state = mail.ticket.stage === "CLOSED" ? "closed" : isFollowing ? "following" : isExpired ? "expired" : "open";

  return { publicId: publicId(mail.ticket.number), address: mail.address, state };
}

/**
 * Begins to follow, for the address that the confirmation mail went to. Doing so twice is doing it once.
 * @throws NOT_FOUND as above, INVALID_TRANSITION when the ticket is closed or the mail too old
 */
export async function confirmFollowing(ctx: DomainContext, token: string): Promise<FollowRequest> {
  return withTransaction(ctx, async (tx) => {
    const request = await getFollowRequest(tx, token);
    if (request.state === "following") return request;
    if (request.state !== "open") throw new DomainError("INVALID_TRANSITION", "This can not be confirmed any more");

    const { address, ticketId, language, createdAt } = await confirmationBehind(tx, token);
    await tx.db.ticketFollower.createMany({
      data: { address, ticketId, language, confirmedAt: tx.now(), createdAt },
      skipDuplicates: true,
    });
    // Whoever has stopped it before has changed their mind about this ticket; `all` stays as it is.
    await tx.db.mailOptOut.deleteMany({ where: { address, scope: ticketId } });

    return { ...request, state: "following" };
  });
}

async function confirmationBehind(ctx: Asking, token: string) {
  const [mailId = "", signature = "", ...more] = token.split(".");
  const isOurs = more.length === 0 && verifies(ctx, "mail", `follow:${mailId}`, signature);
  const mail = isOurs
    ? await ctx.db.outgoingMail.findUnique({
        where: { id: mailId, kind: KIND },
        include: { ticket: { select: { number: true, stage: true } } },
      })
    : null;
  if (!mail) throw notFound("Mail");

  return mail;
}
