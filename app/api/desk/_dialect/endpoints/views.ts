import { z } from "zod";
import { createView } from "@/lib/domain/views/create";
import { deleteView } from "@/lib/domain/views/delete";
import { listViews } from "@/lib/domain/views/list";
import { updateView } from "@/lib/domain/views/update";
import { created, noContent, ok } from "@/lib/http/result";
import { native } from "..";
import { viewFields as fields, toWireView, WireView } from "../views";

const tags = ["Views"];
const params = z.object({ viewId: z.uuid() });

export const listViewsEndpoint = native.route({
  operation: {
    id: "listViews",
    method: "GET",
    path: "/api/desk/views",
    summary: "List one's own and the shared views of the queue",
    tags,
  },
  action: "view.manage",
  response: z.object({ views: z.array(WireView) }),
  handler: async ({ ctx }) => ok({ views: (await listViews(ctx)).map((view) => toWireView(ctx, view)) }),
});

export const createViewEndpoint = native.route({
  operation: {
    id: "createView",
    method: "POST",
    path: "/api/desk/views",
    summary: "Keep a view of the queue",
    status: 201,
    tags,
  },
  action: "view.manage",
  body: z.strictObject({ ...fields, shared: fields.shared.optional() }).meta({ id: "NewView" }),
  response: WireView,
  examples: { request: { name: "My urgent ones", query: "priority=urgent&assignee=me" } },
  handler: async ({ ctx, body }) => created(toWireView(ctx, await createView(ctx, body))),
});

export const updateViewEndpoint = native.route({
  operation: {
    id: "updateView",
    method: "PATCH",
    path: "/api/desk/views/{viewId}",
    summary: "Rename, move, share or change a view",
    tags,
  },
  action: "view.manage",
  params,
  body: z
    .object({ ...fields, position: z.int().meta({ minimum: 0 }) })
    .partial()
    .strict()
    .meta({ id: "ViewChanges" }),
  response: WireView,
  examples: { request: { name: "Urgent and mine", shared: true } },
  handler: async ({ ctx, params, body }) => ok(toWireView(ctx, await updateView(ctx, params.viewId, body))),
});

export const deleteViewEndpoint = native.route({
  operation: {
    id: "deleteView",
    method: "DELETE",
    path: "/api/desk/views/{viewId}",
    summary: "Delete a view",
    status: 204,
    tags,
  },
  action: "view.manage",
  params,
  handler: async ({ ctx, params }) => {
    await deleteView(ctx, params.viewId);

    return noContent();
  },
});
