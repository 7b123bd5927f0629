import { z } from "zod";
import { addWatcher } from "@/lib/domain/watchers/add";
import { listWatchers } from "@/lib/domain/watchers/list";
import { removeWatcher } from "@/lib/domain/watchers/remove";
import { created, ok } from "@/lib/http/result";
import { helpdesk } from "..";
import { NewWatcherBody, TicketPath, WatcherPath, WireOk } from "../schemas";

const tags = ["Helpdesk: watchers"];

export const listWatchersEndpoint = helpdesk.route({
  operation: {
    id: "helpdeskListWatchers",
    method: "GET",
    path: "/tickets/{ticketId}/watchers",
    summary: "List the ids of those who watch a ticket",
    tags,
  },
  action: "ticket.readNotes",
  params: TicketPath,
  response: z.array(z.uuid()),
  handler: async ({ ctx, params }) => ok((await listWatchers(ctx, params.ticketId)).map(({ id }) => id)),
});

export const addWatcherEndpoint = helpdesk.route({
  operation: {
    id: "helpdeskAddWatcher",
    method: "POST",
    path: "/tickets/{ticketId}/watchers",
    summary: "Have somebody watch a ticket",
    description: "Once is enough: repeating it changes nothing.",
    status: 201,
    tags,
  },
  action: "ticket.watch",
  params: TicketPath,
  body: NewWatcherBody,
  response: WireOk,
  examples: { request: { user_id: "019aa5c2-4f00-7c3e-9d2b-3b1f4f0e8a11" } },
  handler: async ({ ctx, params, body }) => {
    await addWatcher(ctx, params.ticketId, body.user_id);

    return created({ ok: true as const });
  },
});

export const removeWatcherEndpoint = helpdesk.route({
  operation: {
    id: "helpdeskRemoveWatcher",
    method: "DELETE",
    path: "/tickets/{ticketId}/watchers/{userId}",
    summary: "Have somebody watch a ticket no longer",
    tags,
  },
  action: "ticket.watch",
  params: WatcherPath,
  response: WireOk,
  handler: async ({ ctx, params }) => {
    await removeWatcher(ctx, params.ticketId, params.userId);

    return ok({ ok: true as const });
  },
});
