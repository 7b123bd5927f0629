import type { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import { createMirroredTicket } from "@/lib/domain/mirrors/create";
import { getTicket } from "@/lib/domain/tickets/get";
import { listTicketsByOffset } from "@/lib/domain/tickets/list-by-offset";
import type { TicketChanges } from "@/lib/domain/tickets/schemas";
import { updateTicket } from "@/lib/domain/tickets/update";
import { statusesMeantBy } from "@/lib/domain/tickets/vocabulary";
import type { Endpoint } from "@/lib/http/define-dialect";
import { created, ok } from "@/lib/http/result";
import { itsm } from "@/lib/itsm";
import { unreadiness } from "@/lib/telemetry/readiness";
import packageJson from "@/package.json" with { type: "json" };
import { aurion } from ".";
import { EXAMPLE_ANSWER, EXAMPLE_TICKET } from "./examples";
import { CreateBody, ListQuery, TicketPath, UpdateBody, WireHealth, WireTicket, WireTicketList } from "./schemas";
import { toWireTicket } from "./serializers";
import { WEBHOOK_ENDPOINTS } from "./webhooks";

const tags = ["Aurion"];

export const createTicketEndpoint = aurion.route({
  operation: {
    id: "aurionCreateTicket",
    method: "POST",
    path: "/api/v1/tickets",
    summary: "Create a ticket",
    description: "With an `Idempotency-Key` a repetition within the hour is answered as the first time.",
    status: 201,
    answers: { 400: "The ITSM provider will not have the ticket; it is not made." },
    tags,
  },
  action: "ticket.create",
  body: CreateBody,
  response: WireTicket,
  creates: true,
  idempotency: true,
  examples: { request: EXAMPLE_TICKET, response: EXAMPLE_ANSWER },
  handler: async ({ ctx, body }) => {
    const ticket = await createMirroredTicket(ctx, itsm(), {
      subject: body.subject,
      body: body.description,
      // Open is what a new ticket is here anyway; the desk still knows that nobody has looked at it.
      status: body.status === "open" ? undefined : (body.status ?? undefined),
      priority: body.priority ?? null,
      requester: body.requester_email ? { email: body.requester_email } : null,
      metadata: body.metadata ?? {},
      source: "api",
    });

    return created(toWireTicket(ticket));
  },
});

export const listTicketsEndpoint = aurion.route({
  operation: {
    id: "aurionListTickets",
    method: "GET",
    path: "/api/v1/tickets",
    summary: "List tickets, newest first",
    tags,
  },
  action: "ticket.read",
  query: ListQuery,
  response: WireTicketList,
  examples: { response: { tickets: [EXAMPLE_ANSWER], total: 1, limit: 20, offset: 0 } },
  handler: async ({ ctx, query }) => {
    const { status, start_date, end_date, limit, offset } = query;
    const { items, total } = await listTicketsByOffset(ctx, {
      status: status && statusesMeantBy(status),
      createdFrom: start_date,
      createdTo: end_date,
      limit,
      offset,
    });

    return ok({ tickets: items.map(toWireTicket), total, limit, offset });
  },
});

export const getTicketEndpoint = aurion.route({
  operation: {
    id: "aurionGetTicket",
    method: "GET",
    path: "/api/v1/tickets/{ticket_id}",
    summary: "Read a ticket",
    tags,
  },
  action: "ticket.read",
  params: TicketPath,
  response: WireTicket,
  examples: { response: EXAMPLE_ANSWER },
  handler: async ({ ctx, params }) => ok(toWireTicket(await getTicket(ctx, { id: params.ticket_id }))),
});

export const updateTicketEndpoint = aurion.route({
  operation: {
    id: "aurionUpdateTicket",
    method: "PATCH",
    path: "/api/v1/tickets/{ticket_id}",
    summary: "Change a ticket",
    description: "A field that is left out stays as it is. A status closes, and reopens, like any other change.",
    tags,
  },
  action: "ticket.update",
  params: TicketPath,
  body: UpdateBody,
  response: WireTicket,
  examples: { request: { status: "pending", priority: "medium" } },
  handler: async ({ ctx, params, body }) => {
    const ticket = await updateTicket(ctx, { ticket: { id: params.ticket_id }, changes: toChanges(body) });

    return ok(toWireTicket(ticket));
  },
});

export const healthEndpoint = aurion.route({
  operation: {
    id: "aurionHealth",
    method: "GET",
    path: "/api/v1/health",
    summary: "See whether the desk is up",
    description: "Without a key it speaks of production; a test key's environment is the sandbox.",
    tags,
  },
  authenticate: ["apiKey", "anonymous"],
  response: WireHealth,
  handler: async ({ ctx }) => {
    const reason = await unreadiness();
    if (reason) throw new DomainError("UNAVAILABLE", "Service unavailable");

    return ok({
      status: "ok" as const,
      environment: ctx.mode === "test" ? ("sandbox" as const) : ("production" as const),
      version: packageJson.version,
    });
  },
});

/** Every endpoint of this dialect, in the order in which the reference shows them. */
export const AURION_ENDPOINTS: readonly Endpoint[] = [
  createTicketEndpoint,
  listTicketsEndpoint,
  getTicketEndpoint,
  updateTicketEndpoint,
  ...WEBHOOK_ENDPOINTS,
  healthEndpoint,
];

function toChanges({ subject, description, status, priority, ...body }: z.output<typeof UpdateBody>): TicketChanges {
  return {
    subject,
    body: description,
    status,
    priority,
    requester: body.requester_email,
    metadata: body.metadata === null ? {} : body.metadata,
  };
}
