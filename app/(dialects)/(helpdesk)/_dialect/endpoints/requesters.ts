import { getPerson } from "@/lib/domain/people/get";
import { addRequester, updateRequester } from "@/lib/domain/people/requesters";
import { created, ok } from "@/lib/http/result";
import { helpdesk } from "..";
import { NewRequesterBody, RequesterChangesBody, RequesterPath, WireRequester } from "../schemas";
import { toWireRequester } from "../serializers";

const tags = ["Helpdesk: requesters"];

export const addRequesterEndpoint = helpdesk.route({
  operation: {
    id: "helpdeskAddRequester",
    method: "POST",
    path: "/requesters",
    summary: "Add a requester",
    description: "An address that is known already gives the person who has it.",
    status: 201,
    tags,
  },
  action: "requester.manage",
  body: NewRequesterBody,
  response: WireRequester,
  examples: { request: { email: "robin@example.com", display_name: "Robin Sample" } },
  handler: async ({ ctx, body }) =>
    created(toWireRequester(await addRequester(ctx, { email: body.email, name: body.display_name }))),
});

export const getRequesterEndpoint = helpdesk.route({
  operation: {
    id: "helpdeskGetRequester",
    method: "GET",
    path: "/requesters/{requesterId}",
    summary: "Read a person",
    description: "Requesters find themselves only.",
    tags,
  },
  params: RequesterPath,
  response: WireRequester,
  handler: async ({ ctx, params }) => ok(toWireRequester(await getPerson(ctx, params.requesterId))),
});

export const updateRequesterEndpoint = helpdesk.route({
  operation: {
    id: "helpdeskUpdateRequester",
    method: "PATCH",
    path: "/requesters/{requesterId}",
    summary: "Correct a requester's name or address",
    description: "People who work here are no requesters: 404.",
    tags,
  },
  action: "requester.manage",
  params: RequesterPath,
  body: RequesterChangesBody,
  response: WireRequester,
  examples: { request: { display_name: "Robin B. Sample" } },
  handler: async ({ ctx, params, body }) => {
    const changes = { email: body.email ?? undefined, name: body.display_name ?? undefined };

    return ok(toWireRequester(await updateRequester(ctx, params.requesterId, changes)));
  },
});
