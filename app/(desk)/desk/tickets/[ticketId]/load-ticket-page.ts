import type { QueryClient } from "@tanstack/react-query";
import { cache } from "react";
import { toWireRating } from "@/app/api/desk/_dialect/endpoints/ratings";
import { toWireComment, toWireEvent, toWireSummary, toWireTicket } from "@/app/api/desk/_dialect/serializers";
import { getContext } from "@/lib/auth/session";
import { listComments } from "@/lib/domain/comments/list";
import type { DomainContext } from "@/lib/domain/context";
import { listRatings } from "@/lib/domain/csat/list";
import { orNull } from "@/lib/domain/errors";
import { isAgent } from "@/lib/domain/policy";
import { getTicketDetails, type TicketDetails } from "@/lib/domain/tickets/details";
import { listTickets } from "@/lib/domain/tickets/list";
import { parseTicketKey, publicId } from "@/lib/domain/tickets/ticket-id";
import { listTimeline } from "@/lib/domain/tickets/timeline";
import { listWatchers } from "@/lib/domain/watchers/list";
import { makeQueryClient } from "@/lib/queries/query-client";
import { ratingsOf } from "@/lib/queries/ratings";
import { CONVERSATION_PAGE, TIMELINE_PAGE, ticketQueries } from "@/lib/queries/tickets";
import { watchersOf } from "@/lib/queries/watchers";
import { OTHERS_ASKED, otherTickets, withoutItself } from "./_components/other-tickets";

/** The ticket that an address names, read once for the page and its title; null where the visitor has none to see. */
export const findDetails = cache(async (ticketId: string): Promise<TicketDetails | null> => {
  const ctx = await getContext();
  const key = parseTicketKey(ticketId);
  if (!key || !isAgent(ctx.actor)) return null;

  return orNull(getTicketDetails(ctx, key));
});

/** Everything that the ticket's page shows first, under the keys by which the browser will ask for it later. */
export async function loadTicketPage(ctx: DomainContext, details: TicketDetails): Promise<QueryClient> {
  const { ticket } = details;
  const id = publicId(ticket.number);
  const client = makeQueryClient();
  const [comments, timeline, others, watchers, ratings] = await Promise.all([
    listComments(ctx, ticket, { order: "newest", limit: CONVERSATION_PAGE }),
    listTimeline(ctx, ticket, { limit: TIMELINE_PAGE }),
    listTickets(ctx, { requester: ticket.requester.id, limit: OTHERS_ASKED }),
    listWatchers(ctx, ticket),
    listRatings(ctx, ticket),
  ]);

  client.setQueryData(ticketQueries.detail(id).queryKey, toWireTicket(ctx, details));
  client.setQueryData(ticketQueries.comments(id).queryKey, {
    pages: [
      {
        comments: comments.items.map((comment) => toWireComment(ctx, comment, ticket.requester.id)),
        nextCursor: comments.nextCursor,
      },
    ],
    pageParams: [null],
  });
  client.setQueryData(ticketQueries.timeline(id).queryKey, {
    pages: [{ events: timeline.items.map(toWireEvent), nextCursor: timeline.nextCursor }],
    pageParams: [null],
  });
  client.setQueryData(
    otherTickets(id, ticket.requester.id).queryKey,
    withoutItself(id, others.items.map(toWireSummary)),
  );
  client.setQueryData(watchersOf(id).queryKey, watchers);
  client.setQueryData(ratingsOf(id).queryKey, ratings.map(toWireRating));

  return client;
}
