import { z } from "zod";
import { listRatings } from "@/lib/domain/csat/list";
import { rateTicket } from "@/lib/domain/csat/rate";
import { RATING_COMMENT_MAX, RATING_SCORES, type Rating } from "@/lib/domain/csat/rating";
import { requireTicketKey } from "@/lib/domain/tickets/ticket-id";
import { created, ok } from "@/lib/http/result";
import { timestamp } from "@/lib/http/timestamp";
import { native } from "..";
import { TicketId } from "../schemas";

const tags = ["Ratings"];
const params = z.object({ ticketId: TicketId });

const WireRating = z
  .object({
    score: z.enum(RATING_SCORES),
    comment: z.string().nullable(),
    resolvedAt: z.iso.datetime().describe("Which resolution of the ticket is rated"),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: "Rating" });

export const listRatingsEndpoint = native.route({
  operation: {
    id: "listRatings",
    method: "GET",
    path: "/api/desk/tickets/{ticketId}/ratings",
    summary: "See what the requester thought of how a ticket was solved",
    description: "One for each time that it was resolved, latest first.",
    tags,
  },
  action: "ticket.readNotes",
  params,
  response: z.object({ ratings: z.array(WireRating) }),
  handler: async ({ ctx, params }) =>
    ok({ ratings: (await listRatings(ctx, requireTicketKey(params.ticketId))).map(toWireRating) }),
});

export const rateEndpoint = native.route({
  operation: {
    id: "rateTicket",
    method: "POST",
    path: "/api/desk/tickets/{ticketId}/ratings",
    summary: "Rate how one's own ticket was solved",
    description: "Once for each time that it was resolved, within 30 days.",
    status: 201,
    tags,
  },
  action: "ticket.rate",
  params,
  body: z
    .strictObject({ score: z.enum(RATING_SCORES), comment: z.string().max(RATING_COMMENT_MAX).nullish() })
    .meta({ id: "NewRating" }),
  response: WireRating,
  examples: { request: { score: "good", comment: "Quick and kind." } },
  handler: async ({ ctx, params, body }) =>
    created(toWireRating(await rateTicket(ctx, requireTicketKey(params.ticketId), body))),
});

export function toWireRating({ score, comment, resolvedAt, createdAt }: Rating) {
  return { score, comment, resolvedAt: timestamp(resolvedAt), createdAt: timestamp(createdAt) };
}
