import { z } from "zod";
import { countByStatus } from "@/lib/domain/tickets/count";
import { createTicket } from "@/lib/domain/tickets/create";
import { detailsOf, getTicketDetails } from "@/lib/domain/tickets/details";
import { listTickets } from "@/lib/domain/tickets/list";
import type { ListTicketsInput } from "@/lib/domain/tickets/schemas";
import { requireTicketKey } from "@/lib/domain/tickets/ticket-id";
import { updateTicket } from "@/lib/domain/tickets/update";
import { created, ok } from "@/lib/http/result";
import { native } from "..";
import { ifMatchVersion, versionTag } from "../etag";
import { NextCursor } from "../paging";
import { TicketId, TicketListQuery, WireCounts, WireTicket, WireTicketSummary } from "../schemas";
import { toWireSummary, toWireTicket } from "../serializers";
import { CreateTicketBody, UpdateTicketBody } from "../ticket-bodies";

const tags = ["Tickets"];
const params = z.object({ ticketId: TicketId });

export const listTicketsEndpoint = native.route({
  operation: { id: "listTickets", method: "GET", path: "/api/desk/tickets", summary: "List and search tickets", tags },
  action: "ticket.read",
  query: TicketListQuery,
  response: z.object({ tickets: z.array(WireTicketSummary), nextCursor: NextCursor }),
  handler: async ({ ctx, query }) => {
    const page = await listTickets(ctx, query as ListTicketsInput);

    return ok({ tickets: page.items.map(toWireSummary), nextCursor: page.nextCursor });
  },
});

export const createTicketEndpoint = native.route({
  operation: {
    id: "createTicket",
    method: "POST",
    path: "/api/desk/tickets",
    summary: "Submit a ticket",
    description: "Visitors may too, without credentials: the secret tracking link in the answer is theirs.",
    status: 201,
    tags,
  },
  authenticate: ["session", "apiKey", "anonymous"],
  action: "ticket.create",
  body: CreateTicketBody,
  response: WireTicket,
  examples: {
    request: {
      subject: "The export stops after 10,000 rows",
      body: "I press **Export** and the file ends at row 10,000.",
      requester: { email: "robin@example.com", name: "Robin Sample" },
      product: "shop",
    },
  },
  creates: true,
  handler: async ({ ctx, body }) => {
    const ticket = await createTicket(ctx, body);

    return created(toWireTicket(ctx, await detailsOf(ctx, ticket), true), {
      Location: `/api/desk/tickets/${ticket.id}`,
      ETag: versionTag(ticket),
    });
  },
});

export const countTicketsEndpoint = native.route({
  operation: {
    id: "countTickets",
    method: "GET",
    path: "/api/desk/tickets/counts",
    summary: "Count tickets per status",
    tags,
  },
  action: "ticket.count",
  response: WireCounts,
  handler: async ({ ctx }) => ok(await countByStatus(ctx)),
});

export const getTicketEndpoint = native.route({
  operation: { id: "getTicket", method: "GET", path: "/api/desk/tickets/{ticketId}", summary: "Read a ticket", tags },
  action: "ticket.read",
  params,
  response: WireTicket,
  handler: async ({ ctx, params }) => {
    const details = await getTicketDetails(ctx, requireTicketKey(params.ticketId));

    return ok(toWireTicket(ctx, details), { ETag: versionTag(details.ticket) });
  },
});

export const updateTicketEndpoint = native.route({
  operation: {
    id: "updateTicket",
    method: "PATCH",
    path: "/api/desk/tickets/{ticketId}",
    summary: "Change a ticket",
    description: "A field that is left out stays as it is.",
    headers: {
      "If-Match": "The ETag of the version that you have read. When it has changed since, nothing is done: 412",
    },
    tags,
  },
  action: "ticket.update",
  params,
  body: UpdateTicketBody,
  response: WireTicket,
  examples: { request: { status: "pending", assignee: "robin@example.com", tags: ["export"] } },
  handler: async ({ ctx, params, body, request }) => {
    const ticket = await updateTicket(ctx, {
      ticket: requireTicketKey(params.ticketId),
      changes: body,
      expectedVersion: ifMatchVersion(request),
    });

    return ok(toWireTicket(ctx, await detailsOf(ctx, ticket)), { ETag: versionTag(ticket) });
  },
});
