import { z } from "zod";
import { type Actor, actingUserId } from "@/lib/domain/context";
import type { EventKind } from "@/lib/domain/events";
import { isAgent } from "@/lib/domain/policy";
import { eventStream } from "@/lib/http/sse";
import { jobQueueLength } from "@/lib/jobs/queue-length";
import { helpdesk } from "..";

export const eventsEndpoint = helpdesk.route({
  operation: {
    id: "helpdeskEvents",
    method: "GET",
    path: "/events",
    summary: "Hear of tickets as things happen to them",
    description:
      "A `text/event-stream` of `ticket_created` and `ticket_updated`, each with `{type, data: {id}}`, and for administrators `queue_changed` with the number of jobs that wait. `:hb` at once and every 30 seconds. Requesters hear of their own tickets. Resumes after the `Last-Event-ID` header, or `last_event_id` in the query.",
    tags: ["Helpdesk: events"],
  },
  action: "ticket.read",
  query: z.object({
    last_event_id: z.string().optional().describe("For clients that cannot set the Last-Event-ID header"),
  }),
  handler: ({ ctx, request }) =>
    eventStream({
      request,
      accepts: (event) =>
        event.mode === ctx.mode &&
        (isAgent(ctx.actor) ||
          (event.requesterId === actingUserId(ctx.actor) && IN_REQUESTERS_SIGHT.includes(event.kind))),
      frame: ({ kind, ticketId }) => {
        const type = kind === "ticket_created" ? "ticket_created" : "ticket_updated";

        return { event: type, data: { type, data: { id: ticketId } } };
      },
      ...(isAdmin(ctx.actor) && { beside: tellQueueLength }),
    }),
});

/** What changes something that a requester can read: hearing of anything else would tell that there is something. */
const IN_REQUESTERS_SIGHT: readonly EventKind[] = [
  "ticket_created",
  "status_changed",
  "stage_changed",
  "assignee_changed",
  "team_changed",
  "product_changed",
  "requester_changed",
  "priority_changed",
  "tags_changed",
  "details_changed",
  "comment_added",
  "file_added",
  "file_removed",
];

function isAdmin(actor: Actor): boolean {
  return actor.kind === "user" && actor.roles.includes("admin");
}

function tellQueueLength(send: (frame: { event: string; data: unknown }) => void): () => void {
  return jobQueueLength().watch((size) => {
    send({ event: "queue_changed", data: { type: "queue_changed", data: { size } } });
  });
}
