import { z } from "zod";
import { addComment } from "@/lib/domain/comments/add";
import { listComments } from "@/lib/domain/comments/list";
import type { DomainContext } from "@/lib/domain/context";
import { notFound } from "@/lib/domain/errors";
import { parseTicketKey } from "@/lib/domain/tickets/ticket-id";
import { type Tracking, trackTicket } from "@/lib/domain/tracking/track";
import { created, ok } from "@/lib/http/result";
import { native } from "..";
import { WireReply, WireTracking } from "../schemas-tracking";
import { toWireReply, toWireTracked } from "../serializers";

const tags = ["Tracking"];
const authenticate = ["session", "apiKey", "anonymous"] as const;
const params = z.object({ publicId: z.string().describe("TK-00042") });
const query = z.object({ token: z.string().max(100).optional().describe("From the secret tracking link") });

export const trackEndpoint = native.route({
  operation: {
    id: "trackTicket",
    method: "GET",
    path: "/api/desk/track/{publicId}",
    summary: "Follow a ticket",
    description: "What the public may see; with the token also subject and conversation.",
    tags,
  },
  authenticate,
  action: "ticket.track",
  params,
  query,
  response: WireTracking,
  handler: async ({ ctx, params, query }) => {
    const { tracked, reader } = await find(ctx, params.publicId, query.token);
    const conversation = reader && (await listComments(reader.ctx, reader.ticket));

    return ok({
      ...toWireTracked(tracked),
      conversation:
        reader && conversation
          ? conversation.items.map((comment) => toWireReply(reader.ctx, comment, reader.ticket.requester.id))
          : null,
    });
  },
});

export const replyEndpoint = native.route({
  operation: {
    id: "replyToTicket",
    method: "POST",
    path: "/api/desk/track/{publicId}/comments",
    summary: "Answer as the ticket's requester",
    status: 201,
    tags,
  },
  authenticate,
  params,
  query,
  body: z.strictObject({ body: z.string(), uploads: z.array(z.string()).optional() }).meta({ id: "NewReply" }),
  response: WireReply,
  examples: { request: { body: "It works again, thank you." } },
  handler: async ({ ctx, params, query, body }) => {
    const { reader } = await find(ctx, params.publicId, query.token);
    if (!reader) throw notFound("Ticket");
    const comment = await addComment(reader.ctx, reader.ticket, body);

    return created(toWireReply(reader.ctx, comment, reader.ticket.requester.id));
  },
});

function find(ctx: DomainContext, publicId: string, token: string | undefined): Promise<Tracking> {
  const key = parseTicketKey(publicId);
  if (!key) throw notFound("Ticket");

  return trackTicket(ctx, key, token);
}
