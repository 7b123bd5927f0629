import { z } from "zod";
import { visibleComments } from "@/lib/db/visibility";
import { toStoredFile } from "../attachments/file";
import type { DomainContext } from "../context";
import { notFound } from "../errors";
import { decodeCursor, encodeCursor, type Page, toPage } from "../pagination";
import { parse } from "../parse";
import { authorize } from "../policy";
import { visibleTicket } from "../tickets/get";
import type { TicketKey } from "../tickets/ticket-id";
import type { TransactionContext } from "../transaction";
import type { Comment } from "./comment";

export const COMMENTS_PAGE_MAX = 200;

export const ListCommentsInput = z.object({
  /** Reading a conversation starts at its end; programs usually want its beginning. */
  order: z.enum(["oldest", "newest"]).default("oldest"),
  limit: z.int().min(1).max(COMMENTS_PAGE_MAX).default(COMMENTS_PAGE_MAX),
  cursor: z.string().max(512).optional(),
});
export type ListCommentsInput = z.input<typeof ListCommentsInput>;

const Position = z.object({ id: z.uuid() });

const SELECT = {
  id: true,
  ticketId: true,
  body: true,
  internal: true,
  createdAt: true,
  author: { select: { id: true, email: true, name: true } },
  attachments: { orderBy: { id: "asc" } },
} as const;

/**
 * One page of a ticket's conversation; internal notes are there for agents only.
 * @throws NOT_FOUND for a ticket out of reach, INVALID_INPUT for a foreign cursor
 */
export async function listComments(
  ctx: DomainContext,
  key: TicketKey,
  input: ListCommentsInput = {},
): Promise<Page<Comment>> {
  authorize(ctx, "ticket.read");
  const { order, limit, cursor } = parse(ListCommentsInput, input);
  const ticket = await visibleTicket(ctx, key);
  const list = `comments:${ticket.id}:${order}`;
  const after = cursor ? decodeCursor(ctx, list, cursor, Position).id : undefined;

  const rows = await ctx.db.comment.findMany({
    where: {
      ticketId: ticket.id,
      ...visibleComments(ctx),
      ...(after && { id: order === "oldest" ? { gt: after } : { lt: after } }),
    },
    select: SELECT,
    orderBy: { id: order === "oldest" ? "asc" : "desc" },
    take: limit + 1,
  });

  return toPage(rows.map(toComment), limit, (last) => encodeCursor(ctx, list, { id: last.id }));
}

/** A comment by its id, for verbs that have just written it. */
export async function findComment(tx: TransactionContext, id: string): Promise<Comment> {
  const row = await tx.db.comment.findUnique({ where: { id }, select: SELECT });
  if (!row) throw notFound("Comment");

  return toComment(row);
}

type Row = Omit<Comment, "attachments"> & { attachments: Parameters<typeof toStoredFile>[0][] };

function toComment(row: Row): Comment {
  return { ...row, attachments: row.attachments.map(toStoredFile) };
}
