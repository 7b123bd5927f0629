import { z } from "zod";
import { AddLinkInput, addLink } from "@/lib/domain/tickets/add-link";
import { removeLink } from "@/lib/domain/tickets/remove-link";
import { requireTicketKey } from "@/lib/domain/tickets/ticket-id";
import { created, noContent } from "@/lib/http/result";
import { native } from "..";
import { TicketId, WireLink } from "../schemas";
import { toWireLink } from "../serializers";

const tags = ["Links"];

export const addLinkEndpoint = native.route({
  operation: {
    id: "addLink",
    method: "POST",
    path: "/api/desk/tickets/{ticketId}/links",
    summary: "Link an issue, a pull request or a deployment",
    description:
      "Linking the same one again gives the link that is there. Right after, the ticket moves to where its code is, as far " +
      "as that is known.",
    status: 201,
    tags,
  },
  action: "ticket.update",
  params: z.object({ ticketId: TicketId }),
  body: z
    .strictObject({
      url: z.string().describe("An http(s) address"),
      kind: AddLinkInput.shape.kind.describe("Needed unless the address is that of a GitHub issue or pull request"),
      title: z.string().nullish(),
    })
    .meta({ id: "NewLink" }),
  response: WireLink,
  examples: {
    request: { url: "https://github.com/acme/shop/issues/12", title: "Export stops after 10,000 rows" },
    response: {
      id: "019aa5c2-4f00-7c3e-9d2b-3b1f4f0e8a11",
      kind: "issue",
      url: "https://github.com/acme/shop/issues/12",
      repository: "acme/shop",
      number: 12,
      title: "Export stops after 10,000 rows",
    },
  },
  handler: async ({ ctx, params, body }) =>
    created(toWireLink(await addLink(ctx, requireTicketKey(params.ticketId), body))),
});

export const removeLinkEndpoint = native.route({
  operation: {
    id: "removeLink",
    method: "DELETE",
    path: "/api/desk/tickets/{ticketId}/links/{linkId}",
    summary: "Take a link off a ticket",
    status: 204,
    tags,
  },
  action: "ticket.update",
  params: z.object({ ticketId: TicketId, linkId: z.uuid() }),
  handler: async ({ ctx, params }) => {
    await removeLink(ctx, requireTicketKey(params.ticketId), params.linkId);

    return noContent();
  },
});
