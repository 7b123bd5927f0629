import { z } from "zod";
import { addComment } from "@/lib/domain/comments/add";
import { ListCommentsInput, listComments } from "@/lib/domain/comments/list";
import { getTicket } from "@/lib/domain/tickets/get";
import { requireTicketKey } from "@/lib/domain/tickets/ticket-id";
import { listTimeline } from "@/lib/domain/tickets/timeline";
import { TICKET_STATUSES } from "@/lib/domain/tickets/vocabulary";
import { created, ok } from "@/lib/http/result";
import { native } from "..";
import { NextCursor, PageQuery } from "../paging";
import { TicketId, WireComment, WireEvent } from "../schemas";
import { toWireComment, toWireEvent } from "../serializers";

const tags = ["Conversation"];
const params = z.object({ ticketId: TicketId });

export const listCommentsEndpoint = native.route({
  operation: {
    id: "listComments",
    method: "GET",
    path: "/api/desk/tickets/{ticketId}/comments",
    summary: "Read a ticket's conversation",
    description: "Internal notes are there for agents only.",
    tags,
  },
  action: "ticket.read",
  params,
  query: PageQuery.extend({ order: ListCommentsInput.shape.order }),
  response: z.object({ comments: z.array(WireComment), nextCursor: NextCursor }),
  handler: async ({ ctx, params, query }) => {
    const ticket = await getTicket(ctx, requireTicketKey(params.ticketId));
    const page = await listComments(ctx, ticket, query);
    const comments = page.items.map((comment) => toWireComment(ctx, comment, ticket.requester.id));

    return ok({ comments, nextCursor: page.nextCursor });
  },
});

export const addCommentEndpoint = native.route({
  operation: {
    id: "addComment",
    method: "POST",
    path: "/api/desk/tickets/{ticketId}/comments",
    summary: "Answer, or write an internal note",
    status: 201,
    tags,
  },
  action: "ticket.reply",
  params,
  body: z
    .strictObject({
      body: z.string().describe("Markdown"),
      internal: z.boolean().optional().describe("A note that only agents can read"),
      uploads: z.array(z.string()).optional().describe("Tokens from /api/desk/uploads"),
      status: z.enum(TICKET_STATUSES).optional().describe("What the ticket becomes with this answer; agents only"),
    })
    .meta({ id: "NewComment" }),
  response: WireComment,
  examples: { request: { body: "Could you send us the **log**?", internal: false } },
  handler: async ({ ctx, params, body }) => {
    const ticket = await getTicket(ctx, requireTicketKey(params.ticketId));
    const comment = await addComment(ctx, ticket, body);

    return created(toWireComment(ctx, comment, ticket.requester.id));
  },
});

export const listTimelineEndpoint = native.route({
  operation: {
    id: "listTimeline",
    method: "GET",
    path: "/api/desk/tickets/{ticketId}/timeline",
    summary: "Read what happened to a ticket, newest first",
    tags,
  },
  action: "ticket.readNotes",
  params,
  query: PageQuery,
  response: z.object({ events: z.array(WireEvent), nextCursor: NextCursor }),
  handler: async ({ ctx, params, query }) => {
    const page = await listTimeline(ctx, requireTicketKey(params.ticketId), query);

    return ok({ events: page.items.map(toWireEvent), nextCursor: page.nextCursor });
  },
});
