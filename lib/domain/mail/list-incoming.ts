import { z } from "zod";
import { enqueue } from "@/lib/jobs/enqueue";
import type { Storage } from "@/lib/storage/storage";
import type { DomainContext } from "../context";
import { DomainError, notFound } from "../errors";
import { decodeCursor, encodeCursor, type Page, toPage } from "../pagination";
import { parse } from "../parse";
import { authorize, may } from "../policy";
import { publicId } from "../tickets/ticket-id";
import { withTransaction } from "../transaction";
import { rawMailKey } from "./receive";
import { INCOMING_STATES, type IncomingState } from "./vocabulary";

/** A mail to us in the log. */
export type IncomingMail = {
  id: string;
  sender: string | null;
  subject: string | null;
  state: IncomingState;
  /** What it became, why it was dropped, or what was wrong with it. */
  detail: string | null;
  bytes: number;
  ticket: { publicId: string; subject: string } | null;
  receivedAt: Date;
};

export const ListIncomingInput = z.object({
  state: z.enum(INCOMING_STATES).optional(),
  limit: z.int().min(1).max(100).default(50),
  cursor: z.string().max(512).optional(),
});

const Position = z.object({ id: z.uuid() });

const SELECT = {
  id: true,
  sender: true,
  subject: true,
  state: true,
  detail: true,
  bytes: true,
  receivedAt: true,
  ticket: { select: { number: true, subject: true } },
} as const;

/** The log of mail to us, newest first. */
export async function listIncomingMail(
  ctx: DomainContext,
  input: z.input<typeof ListIncomingInput> = {},
): Promise<Page<IncomingMail>> {
  authorize(ctx, "mail.manage");
  const { state, limit, cursor } = parse(ListIncomingInput, input);
  const list = `mail-in:${state ?? ""}`;
  const after = cursor ? decodeCursor(ctx, list, cursor, Position).id : undefined;
  const rows = await ctx.db.incomingMail.findMany({
    where: { ...(state && { state }), ...(after && { id: { lt: after } }) },
    select: SELECT,
    orderBy: { id: "desc" },
    take: limit + 1,
  });

  return toPage(rows.map(toIncoming), limit, (last) => encodeCursor(ctx, list, { id: last.id }));
}

/** The mails that a ticket and its answers were made of, oldest first; for those who read its notes. */
export async function listTicketMails(ctx: DomainContext, ticketId: string): Promise<IncomingMail[]> {
  authorize(ctx, "ticket.readNotes");
  const rows = await ctx.db.incomingMail.findMany({
    where: { ticketId, ticket: { mode: ctx.mode }, state: "taken" },
    select: SELECT,
    orderBy: { id: "asc" },
    take: 200,
  });

  return rows.map(toIncoming);
}

/**
 * A mail with what was received, byte by byte; null where the content is not kept. Agents read those of tickets,
 * administrators all.
 * @throws NOT_FOUND
 */
export async function getIncomingMail(
  ctx: DomainContext,
  storage: Storage,
  id: string,
): Promise<IncomingMail & { raw: Uint8Array | null }> {
  authorize(ctx, "ticket.readNotes");
  const row = z.uuid().safeParse(id).success
    ? await ctx.db.incomingMail.findUnique({ where: { id }, select: { ...SELECT, digest: true } })
    : null;
  if (!row || (!row.ticket && !may(ctx.actor, "mail.manage"))) throw notFound("Mail");
  const { digest, ...mail } = row;
  const kept = await storage.get(rawMailKey(digest));

  return { ...toIncoming(mail), raw: kept && new Uint8Array(await new Response(kept.stream).arrayBuffer()) };
}

/**
 * Lets a mail that could not be read be tried again, after whatever was in its way is gone.
 * @throws NOT_FOUND, CONFLICT for a mail that was read
 */
export async function readMailAgain(ctx: DomainContext, id: string): Promise<void> {
  authorize(ctx, "mail.manage");

  await withTransaction(ctx, async (tx) => {
    const known = z.uuid().safeParse(id).success ? await tx.db.incomingMail.count({ where: { id } }) : 0;
    if (known === 0) throw notFound("Mail");
    const { count } = await tx.db.incomingMail.updateMany({
      where: { id, state: "unreadable" },
      data: { state: "waiting", attempts: 0, detail: null },
    });
    if (count === 0) throw new DomainError("CONFLICT", "This mail was read already");
    await enqueue(tx.db, "read-mail", { mailId: id }, { key: `read-mail:${id}` });
    tx.audit({ kind: "mail_read_again", targetId: id });
  });
}

type Row = Omit<IncomingMail, "ticket"> & { ticket: { number: number; subject: string } | null };

function toIncoming({ ticket, ...row }: Row): IncomingMail {
  return { ...row, ticket: ticket && { publicId: publicId(ticket.number), subject: ticket.subject } };
}
