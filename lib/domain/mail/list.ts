import { z } from "zod";
import type { DomainContext } from "../context";
import { notFound } from "../errors";
import { decodeCursor, encodeCursor, type Page, toPage } from "../pagination";
import { parse } from "../parse";
import { authorize } from "../policy";
import { publicId } from "../tickets/ticket-id";
import { MAIL_STATES, type MailState } from "./vocabulary";

/** A mail of ours in the log. */
export type OutgoingMail = {
  id: string;
  kind: string;
  address: string;
  subject: string | null;
  state: MailState;
  /** What the server said, or why it was withheld. */
  detail: string | null;
  attempts: number;
  ticket: { publicId: string; subject: string };
  dueAt: Date;
  sentAt: Date | null;
  createdAt: Date;
};

export const ListMailInput = z.object({
  state: z.enum(MAIL_STATES).optional(),
  limit: z.int().min(1).max(100).default(50),
  cursor: z.string().max(512).optional(),
});

const Position = z.object({ id: z.uuid() });

const SELECT = {
  id: true,
  kind: true,
  address: true,
  subject: true,
  state: true,
  detail: true,
  attempts: true,
  dueAt: true,
  sentAt: true,
  createdAt: true,
  ticket: { select: { number: true, subject: true } },
} as const;

/** The log of our mail, newest first. */
export async function listOutgoingMail(
  ctx: DomainContext,
  input: z.input<typeof ListMailInput> = {},
): Promise<Page<OutgoingMail>> {
  authorize(ctx, "mail.manage");
  const { state, limit, cursor } = parse(ListMailInput, input);
  const list = `mail-out:${state ?? ""}`;
  const after = cursor ? decodeCursor(ctx, list, cursor, Position).id : undefined;
  const rows = await ctx.db.outgoingMail.findMany({
    where: { ...(state && { state }), ...(after && { id: { lt: after } }) },
    select: SELECT,
    orderBy: { id: "desc" },
    take: limit + 1,
  });

  return toPage(rows.map(toOutgoing), limit, (last) => encodeCursor(ctx, list, { id: last.id }));
}

/** @throws NOT_FOUND */
export async function getOutgoingMail(ctx: DomainContext, id: string): Promise<OutgoingMail> {
  authorize(ctx, "mail.manage");
  const row = z.uuid().safeParse(id).success
    ? await ctx.db.outgoingMail.findUnique({ where: { id }, select: SELECT })
    : null;
  if (!row) throw notFound("Mail");

  return toOutgoing(row);
}

type Row = Omit<OutgoingMail, "ticket"> & { ticket: { number: number; subject: string } };

function toOutgoing({ ticket, ...row }: Row): OutgoingMail {
  return { ...row, ticket: { publicId: publicId(ticket.number), subject: ticket.subject } };
}
