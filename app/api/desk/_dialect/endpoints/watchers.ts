import { z } from "zod";
import { requireTicketKey } from "@/lib/domain/tickets/ticket-id";
import { addWatcher } from "@/lib/domain/watchers/add";
import { listWatchers } from "@/lib/domain/watchers/list";
import { removeWatcher } from "@/lib/domain/watchers/remove";
import { created, noContent, ok } from "@/lib/http/result";
import { native } from "..";
import { PersonRef } from "../people";
import { TicketId } from "../schemas";

const tags = ["Watchers"];
const params = z.object({ ticketId: TicketId });

export const listWatchersEndpoint = native.route({
  operation: {
    id: "listWatchers",
    method: "GET",
    path: "/api/desk/tickets/{ticketId}/watchers",
    summary: "See who watches a ticket",
    tags,
  },
  action: "ticket.readNotes",
  params,
  response: z.object({ watchers: z.array(PersonRef) }),
  handler: async ({ ctx, params }) => ok({ watchers: await listWatchers(ctx, requireTicketKey(params.ticketId)) }),
});

export const addWatcherEndpoint = native.route({
  operation: {
    id: "addWatcher",
    method: "POST",
    path: "/api/desk/tickets/{ticketId}/watchers",
    summary: "Have somebody watch a ticket",
    description: "Whoever watches is told by mail. An agent whom an internal note mentions (`@mara`) watches by that.",
    status: 201,
    tags,
  },
  action: "ticket.watch",
  params,
  body: z.strictObject({ user: z.string().describe("A person's id or e-mail address") }).meta({ id: "NewWatcher" }),
  response: PersonRef,
  examples: { request: { user: "robin@example.com" } },
  handler: async ({ ctx, params, body }) =>
    created(await addWatcher(ctx, requireTicketKey(params.ticketId), body.user)),
});

export const removeWatcherEndpoint = native.route({
  operation: {
    id: "removeWatcher",
    method: "DELETE",
    path: "/api/desk/tickets/{ticketId}/watchers/{userId}",
    summary: "Have somebody watch a ticket no longer",
    status: 204,
    tags,
  },
  action: "ticket.watch",
  params: z.object({ ticketId: TicketId, userId: z.uuid() }),
  handler: async ({ ctx, params }) => {
    await removeWatcher(ctx, requireTicketKey(params.ticketId), params.userId);

    return noContent();
  },
});
