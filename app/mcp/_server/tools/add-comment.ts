import { z } from "zod";
import { WireComment } from "@/app/api/desk/_dialect/schemas";
import { toWireComment } from "@/app/api/desk/_dialect/serializers";
import { addComment } from "@/lib/domain/comments/add";
import { authorize } from "@/lib/domain/policy";
import { getTicket } from "@/lib/domain/tickets/get";
import { requireTicketKey } from "@/lib/domain/tickets/ticket-id";
import { TICKET_STATUSES } from "@/lib/domain/tickets/vocabulary";
import { defineTool } from "../tool";
import { IdempotencyKey, TicketIdField } from "./fields";

export const addCommentTool = defineTool({
  name: "add_comment",
  title: "Answer a ticket",
  description:
    "Answers the requester, who is told of it; or, with internal, leaves a note for agents. The first answer opens a new ticket.",
  action: "ticket.reply",
  effects: "adds",
  input: z.strictObject({
    ticketId: TicketIdField,
    body: z.string().describe("Markdown"),
    internal: z.boolean().default(false).describe("A note that only agents can read"),
    status: z.enum(TICKET_STATUSES).optional().describe("What the ticket becomes with this answer"),
    idempotencyKey: IdempotencyKey,
  }),
  output: WireComment,
  call: async (ctx, { ticketId, body, internal, status }) => {
    authorize(ctx, "ticket.reply");
    const ticket = await getTicket(ctx, requireTicketKey(ticketId));
    const comment = await addComment(ctx, ticket, { body, internal, status });

    return toWireComment(ctx, comment, ticket.requester.id);
  },
});
