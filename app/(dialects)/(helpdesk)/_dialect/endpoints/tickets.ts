import { z } from "zod";
import { readSlas } from "@/lib/domain/sla/readings";
import { createTicket } from "@/lib/domain/tickets/create";
import { getTicket } from "@/lib/domain/tickets/get";
import { listWholeTickets } from "@/lib/domain/tickets/list-whole";
import { updateTicket } from "@/lib/domain/tickets/update";
import { created, ok } from "@/lib/http/result";
import { helpdesk } from "..";
import { TicketPath, WireCreated, WireOk, WireTicket } from "../schemas";
import { toWireCreated, toWireTicket } from "../serializers";
import { type NewTicketBody, NewTicketBody as NewTicketSchema, TicketChangesBody } from "../ticket-bodies";
import { TicketListQuery } from "../ticket-query";

const tags = ["Helpdesk: tickets"];

export const listTicketsEndpoint = helpdesk.route({
  operation: {
    id: "helpdeskListTickets",
    method: "GET",
    path: "/tickets",
    summary: "List and search tickets",
    description: "The newest 200, newest first; a search puts the best match first. Requesters see their own.",
    tags,
  },
  action: "ticket.read",
  query: TicketListQuery,
  response: z.array(WireTicket),
  handler: async ({ ctx, query }) => {
    const tickets = await listWholeTickets(ctx, query);
    const slas = await readSlas(ctx, tickets);

    return ok(tickets.map((ticket) => toWireTicket(ticket, slas.get(ticket.id))));
  },
});

export const createTicketEndpoint = helpdesk.route({
  operation: {
    id: "helpdeskCreateTicket",
    method: "POST",
    path: "/tickets",
    summary: "Submit a ticket",
    status: 201,
    tags,
  },
  action: "ticket.create",
  body: NewTicketSchema,
  response: WireCreated,
  creates: true,
  examples: {
    request: {
      title: "Printer on floor 3 is out of toner",
      description: "It says **replace cartridge**.",
      requester_id: "019aa5c2-4f00-7c3e-9d2b-3b1f4f0e8a11",
      priority: 2,
      category: "hardware",
      custom_json: { asset: "PR-0017" },
    },
    response: { id: "019aa5c2-4f00-7c3e-9d2b-3b1f4f0e8a12", number: "TKT-000042", status: "New" },
  },
  handler: async ({ ctx, body }) => created(toWireCreated(await createTicket(ctx, toInput(body)))),
});

export const getTicketEndpoint = helpdesk.route({
  operation: { id: "helpdeskGetTicket", method: "GET", path: "/tickets/{ticketId}", summary: "Read a ticket", tags },
  action: "ticket.read",
  params: TicketPath,
  response: WireTicket,
  handler: async ({ ctx, params }) => {
    const ticket = await getTicket(ctx, params.ticketId);
    const slas = await readSlas(ctx, [ticket]);

    return ok(toWireTicket(ticket, slas.get(ticket.id)));
  },
});

export const updateTicketEndpoint = helpdesk.route({
  operation: {
    id: "helpdeskUpdateTicket",
    method: "PATCH",
    path: "/tickets/{ticketId}",
    summary: "Change a ticket",
    tags,
  },
  action: "ticket.update",
  params: TicketPath,
  body: TicketChangesBody,
  response: WireOk,
  examples: { request: { status: "Pending", priority: 1 }, response: { ok: true } },
  handler: async ({ ctx, params, body }) => {
    const changes = {
      status: body.status ?? undefined,
      priority: body.priority ?? undefined,
      urgency: body.urgency ?? undefined,
      assignee: body.assignee_id ?? undefined,
      scheduledAt: body.scheduled_at ?? undefined,
      dueAt: body.due_at ?? undefined,
      metadata: body.custom_json ?? undefined,
    };
    await updateTicket(ctx, { ticket: params.ticketId, changes });

    return ok({ ok: true as const });
  },
});

/** The desk wants a text; a ticket that is only a title says that. */
function toInput(body: NewTicketBody) {
  return {
    subject: body.title,
    body: body.description?.trim() ? body.description : body.title,
    requester: { id: body.requester_id },
    priority: body.priority,
    urgency: body.urgency ?? null,
    category: body.category ?? null,
    subcategory: body.subcategory ?? null,
    metadata: body.custom_json ?? {},
    scheduledAt: body.scheduled_at ?? null,
    dueAt: body.due_at ?? null,
    assignee: body.assignee_id ?? null,
    team: body.team_id ?? null,
    source: body.source ?? ("web" as const),
  };
}
