import type { Db } from "@/lib/db/client";
import { type Locale, parseLocale } from "@/lib/i18n/locales";
import type { DomainContext } from "../context";
import { notFound } from "../errors";
import { sign, verifies } from "../signatures";
import { publicId } from "../tickets/ticket-id";
import { followerKind } from "./vocabulary";

type Signing = Pick<DomainContext, "secret">;

/** Mail about one ticket, or all mail. */
export const OPT_OUT_SCOPES = ["ticket", "all"] as const;
export type OptOutScope = (typeof OPT_OUT_SCOPES)[number];

const ALL = "all";

/** What the unsubscribe link of a mail carries: it works for whoever got that mail, for its address and ticket. */
export function unsubscribeToken(ctx: Signing, mailId: string): string {
  return `${mailId}.${sign(ctx, "mail", `unsubscribe:${mailId}`)}`;
}

export function unsubscribePath(ctx: Signing, mailId: string): string {
  return `/mail/unsubscribe/${unsubscribeToken(ctx, mailId)}`;
}

export type MailChoice = {
  address: string;
  /** Of the mail whose link it is; null where its reader's is not known. */
  language: Locale | null;
  /** The subject is null where its reader follows a ticket whose subject the public does not see. */
  ticket: { publicId: string; subject: string | null };
  /** What the address gets no more of. */
  optedOut: Record<OptOutScope, boolean>;
};

/**
 * What whoever holds a mail's link has chosen.
 * @throws NOT_FOUND for a token that is not ours, and when the mail's ticket is gone
 */
export async function getMailChoice(ctx: DomainContext, token: string): Promise<MailChoice> {
  const { address, kind, language, ticketId, ticket } = await mailBehind(ctx, token);
  const maySeeSubject = !followerKind(kind) || ticket.product?.publicSubjects === true;
  const rows = await ctx.db.mailOptOut.findMany({ where: { address, scope: { in: [ticketId, ALL] } } });
  const scopes = rows.map((row) => row.scope);

  return {
    address,
    language: parseLocale(language),
    ticket: { publicId: publicId(ticket.number), subject: maySeeSubject ? ticket.subject : null },
    optedOut: { ticket: scopes.includes(ticketId), all: scopes.includes(ALL) },
  };
}

/** Ends, or takes up again, the mail to the address behind the token. Asking twice is asking once. Fails as above. */
export async function chooseMail(
  ctx: DomainContext,
  token: string,
  { scope, wanted }: { scope: OptOutScope; wanted: boolean },
): Promise<MailChoice> {
  const { address, ticketId } = await mailBehind(ctx, token);
  const row = { address, scope: scope === "all" ? ALL : ticketId };
  if (wanted) await ctx.db.mailOptOut.deleteMany({ where: row });
  else await ctx.db.mailOptOut.createMany({ data: { ...row, createdAt: ctx.now() }, skipDuplicates: true });

  return getMailChoice(ctx, token);
}

/** Whether the address wants no mail about this ticket. */
export async function hasOptedOut(db: Db, address: string, ticketId: string): Promise<boolean> {
  return (await db.mailOptOut.count({ where: { address, scope: { in: [ticketId, ALL] } } })) > 0;
}

async function mailBehind(ctx: DomainContext, token: string) {
  const [mailId = "", signature = "", ...more] = token.split(".");
  const isOurs = more.length === 0 && verifies(ctx, "mail", `unsubscribe:${mailId}`, signature);
  const mail = isOurs
    ? await ctx.db.outgoingMail.findUnique({
        where: { id: mailId },
        select: {
          ...{ address: true, kind: true, language: true, ticketId: true },
          ticket: { select: { number: true, subject: true, product: { select: { publicSubjects: true } } } },
        },
      })
    : null;
  if (!mail) throw notFound("Mail");

  return mail;
}
