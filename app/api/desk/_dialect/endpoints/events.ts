import { z } from "zod";
import { notFound } from "@/lib/domain/errors";
import { parseTicketKey, publicId } from "@/lib/domain/tickets/ticket-id";
import { trackTicket } from "@/lib/domain/tracking/track";
import { eventStream } from "@/lib/http/sse";
import { native } from "..";

const resuming =
  "A `text/event-stream` of `ticket` events that say what kind of thing happened to which ticket; read the rest through the API. " +
  "Resumes after the `Last-Event-ID` header, or `last_event_id` in the query.";
const resumable = z.object({
  last_event_id: z.string().optional().describe("For clients that cannot set the Last-Event-ID header"),
});

export const ticketEventsEndpoint = native.route({
  operation: {
    id: "streamTicketEvents",
    method: "GET",
    path: "/api/desk/events",
    summary: "Hear of every change as it happens",
    description: resuming,
    tags: ["Events"],
  },
  action: "ticket.readNotes",
  query: resumable,
  handler: ({ ctx, request }) =>
    eventStream({
      request,
      accepts: (event) => event.mode === ctx.mode,
      frame: ({ kind, ticketId, ticketNumber }) => ({
        event: "ticket",
        data: { type: kind, ticketId, publicId: publicId(ticketNumber) },
      }),
    }),
});

export const trackEventsEndpoint = native.route({
  operation: {
    id: "streamTrackedTicket",
    method: "GET",
    path: "/api/desk/track/{publicId}/events",
    summary: "Hear of a ticket's public changes as they happen",
    description: resuming,
    tags: ["Events"],
  },
  authenticate: ["session", "apiKey", "anonymous"],
  action: "ticket.track",
  params: z.object({ publicId: z.string().describe("TK-00042") }),
  query: resumable.extend({ token: z.string().max(100).optional().describe("From the secret tracking link") }),
  handler: async ({ ctx, params, query, request }) => {
    const key = parseTicketKey(params.publicId);
    if (!key) throw notFound("Ticket");
    const { ticketId } = await trackTicket(ctx, key, query.token);

    return eventStream({
      request,
      ticketId,
      accepts: (event) => event.public,
      frame: ({ kind, ticketNumber }) => ({
        event: "ticket",
        data: { type: kind, publicId: publicId(ticketNumber) },
      }),
    });
  },
});
