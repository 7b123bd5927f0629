import { z } from "zod";
import { NextCursor } from "@/app/api/desk/_dialect/paging";
import { WireComment, WireTicket } from "@/app/api/desk/_dialect/schemas";
import { toWireComment, toWireTicket } from "@/app/api/desk/_dialect/serializers";
import { listComments } from "@/lib/domain/comments/list";
import type { DomainContext } from "@/lib/domain/context";
import { getTicketDetails } from "@/lib/domain/tickets/details";
import { requireTicketKey } from "@/lib/domain/tickets/ticket-id";
import { defineTool } from "../tool";
import { TicketIdField } from "./fields";

export const ConversationTicket = z.object({
  ticket: WireTicket,
  comments: z.array(WireComment).describe("Answers and internal notes, oldest first"),
  nextCursor: NextCursor,
});

export const getTicketTool = defineTool({
  name: "get_ticket",
  title: "Read a ticket",
  description: "Reads a ticket whole: its text, where it stands, its links and files, and its conversation.",
  action: "ticket.read",
  effects: "reads",
  input: z.strictObject({
    ticketId: TicketIdField,
    cursor: z.string().optional().describe("For the rest of a long conversation"),
  }),
  output: ConversationTicket,
  call: (ctx, { ticketId, cursor }) => readTicket(ctx, ticketId, cursor),
});

/**
 * A ticket with a page of its conversation.
 * @throws NOT_FOUND, INVALID_INPUT for what is no ticket id and for a foreign cursor
 */
export async function readTicket(
  ctx: DomainContext,
  ticketId: string,
  cursor?: string,
): Promise<z.output<typeof ConversationTicket>> {
  const details = await getTicketDetails(ctx, requireTicketKey(ticketId));
  const { id, requester } = details.ticket;
  const page = await listComments(ctx, { id }, { cursor });

  return {
    ticket: toWireTicket(ctx, details),
    comments: page.items.map((comment) => toWireComment(ctx, comment, requester.id)),
    nextCursor: page.nextCursor,
  };
}
