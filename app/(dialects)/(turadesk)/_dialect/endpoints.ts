import { addComment } from "@/lib/domain/comments/add";
import { PersonReference } from "@/lib/domain/references";
import { closeTicket } from "@/lib/domain/tickets/close";
import { createTicket } from "@/lib/domain/tickets/create";
import { getTicket } from "@/lib/domain/tickets/get";
import { listTickets } from "@/lib/domain/tickets/list";
import { ticketStats } from "@/lib/domain/tickets/stats";
import { updateTicket } from "@/lib/domain/tickets/update";
import type { Endpoint } from "@/lib/http/define-dialect";
import { created, ok } from "@/lib/http/result";
import { turadesk } from ".";
import { readConversation } from "./conversation";
import { EXAMPLE_COMMENT, EXAMPLE_NEW_COMMENT, EXAMPLE_NEW_TICKET, EXAMPLE_TICKET } from "./examples";
import {
  CommentBody,
  CreateBody,
  ListQuery,
  TicketPath,
  UpdateBody,
  WireClosed,
  WireComment,
  WireConversation,
  WireList,
  WireStats,
  WireTicket,
} from "./schemas";
import { toWireComment, toWireStats, toWireSummary, toWireTicket } from "./serializers";

const tags = ["TuraDesk"];
const TICKETS = "/api/v1/desk/tickets";
const TICKET = `${TICKETS}/{ticketId}`;

export const createTicketEndpoint = turadesk.route({
  operation: {
    id: "turadeskCreateTicket",
    method: "POST",
    path: TICKETS,
    summary: "Create a ticket",
    description: "With an `Idempotency-Key` a repetition within the hour makes no second ticket.",
    status: 201,
    tags,
  },
  action: "ticket.create",
  body: CreateBody,
  response: WireTicket,
  examples: { request: EXAMPLE_NEW_TICKET, response: EXAMPLE_TICKET },
  creates: true,
  handler: async ({ ctx, body: { email, ...ticket } }) =>
    created(toWireTicket(await createTicket(ctx, { ...ticket, requester: { email }, source: "api" }))),
});

export const listTicketsEndpoint = turadesk.route({
  operation: {
    id: "turadeskListTickets",
    method: "GET",
    path: TICKETS,
    summary: "List tickets, newest first",
    description: "An empty filter is none. Whatever is created meanwhile, each ticket comes once.",
    tags,
  },
  action: "ticket.read",
  query: ListQuery,
  response: WireList,
  handler: async ({ ctx, query }) => {
    const known = query.assignee === undefined || PersonReference.safeParse(query.assignee).success;
    if (!known) return ok({ tickets: [], nextCursor: null, hasMore: false });

    const { items, nextCursor } = await listTickets(ctx, query);

    return ok({ tickets: items.map(toWireSummary), nextCursor, hasMore: nextCursor !== null });
  },
});

export const getTicketEndpoint = turadesk.route({
  operation: { id: "turadeskGetTicket", method: "GET", path: TICKET, summary: "Read a ticket with its comments", tags },
  action: "ticket.read",
  params: TicketPath,
  response: WireConversation,
  handler: async ({ ctx, params }) => {
    const ticket = await getTicket(ctx, params.ticketId);
    const { comments, headers } = await readConversation(ctx, ticket);

    return ok({ ...toWireTicket(ticket), comments: comments.map(toWireComment) }, headers);
  },
});

export const updateTicketEndpoint = turadesk.route({
  operation: {
    id: "turadeskUpdateTicket",
    method: "PATCH",
    path: TICKET,
    summary: "Change a ticket",
    description: "A field that is left out stays as it is. An assignee's unknown e-mail address becomes a person.",
    tags,
  },
  action: "ticket.update",
  params: TicketPath,
  body: UpdateBody,
  response: WireTicket,
  examples: {
    request: { status: "pending", assignee: "agent@example.com", priority: "high" },
    response: { ...EXAMPLE_TICKET, status: "pending", assignee: "agent@example.com" },
  },
  handler: async ({ ctx, params, body }) =>
    ok(toWireTicket(await updateTicket(ctx, { ticket: params.ticketId, changes: body }))),
});

export const closeTicketEndpoint = turadesk.route({
  operation: {
    id: "turadeskCloseTicket",
    method: "DELETE",
    path: TICKET,
    summary: "Close a ticket",
    description: "Nothing is lost: a closed ticket is read and listed as before, and PATCH opens it again.",
    tags,
  },
  action: "ticket.update",
  params: TicketPath,
  response: WireClosed,
  handler: async ({ ctx, params }) => {
    await closeTicket(ctx, params.ticketId);

    return ok({ success: true, message: "Ticket closed" });
  },
});

export const addCommentEndpoint = turadesk.route({
  operation: {
    id: "turadeskAddComment",
    method: "POST",
    path: `${TICKET}/comments`,
    summary: "Add a comment",
    description: "Its author is the key's owner.",
    status: 201,
    tags,
  },
  action: "ticket.reply",
  params: TicketPath,
  body: CommentBody,
  response: WireComment,
  examples: { request: EXAMPLE_NEW_COMMENT, response: EXAMPLE_COMMENT },
  handler: async ({ ctx, params, body }) => created(toWireComment(await addComment(ctx, params.ticketId, body))),
});

export const statsEndpoint = turadesk.route({
  operation: { id: "turadeskStats", method: "GET", path: "/api/v1/desk/stats", summary: "Read statistics", tags },
  action: "ticket.count",
  response: WireStats,
  handler: async ({ ctx }) => ok(toWireStats(await ticketStats(ctx))),
});

/** Every endpoint of this dialect, in the order in which the reference shows them. */
export const TURADESK_ENDPOINTS: readonly Endpoint[] = [
  createTicketEndpoint,
  listTicketsEndpoint,
  getTicketEndpoint,
  updateTicketEndpoint,
  closeTicketEndpoint,
  addCommentEndpoint,
  statsEndpoint,
];
