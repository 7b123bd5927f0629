import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { WireComment, WireEvent, WireTicket, WireTicketSummary } from "@/app/api/desk/_dialect/schemas";
import type { TicketCounts } from "@/lib/domain/tickets/count";
import { deskApi } from "./desk-api";
import { type QueueFilter, statusesOf } from "./queue-filter";

export const QUEUE_PAGE = 50;
export const CONVERSATION_PAGE = 100;
export const TIMELINE_PAGE = 100;

export type TicketPage = { tickets: WireTicketSummary[]; nextCursor: string | null };
export type CommentPage = { comments: WireComment[]; nextCursor: string | null };
export type TimelinePage = { events: WireEvent[]; nextCursor: string | null };

/** Everything about one ticket stands below `one`, so that one invalidation reaches all of it. */
export const ticketKeys = {
  all: ["tickets"] as const,
  lists: ["tickets", "list"] as const,
  counts: ["tickets", "counts"] as const,
  ones: ["tickets", "one"] as const,
  one: (publicId: string) => ["tickets", "one", publicId] as const,
};

const nextPage = ({ nextCursor }: { nextCursor: string | null }) => nextCursor;

/** `publicId` is always the canonical TK-00042: one ticket, one key. */
export const ticketQueries = {
  /** `from`: a cursor to start at instead of the beginning, for links that work without JavaScript. */
  list: (filter: QueueFilter, from: string | null = null) =>
    infiniteQueryOptions({
      queryKey: [...ticketKeys.lists, filter, from] as const,
      queryFn: ({ pageParam, signal }) => deskApi<TicketPage>(`/tickets?${listParams(filter, pageParam)}`, { signal }),
      initialPageParam: from,
      getNextPageParam: nextPage,
    }),

  /** The first few tickets that match, for pickers and the palette. */
  search: (search: string) =>
    queryOptions({
      queryKey: ["tickets", "search", search] as const,
      queryFn: ({ signal }) => deskApi<TicketPage>(`/tickets?${params({ search, limit: "10" })}`, { signal }),
    }),

  counts: () =>
    queryOptions({
      queryKey: ticketKeys.counts,
      queryFn: ({ signal }) => deskApi<TicketCounts>("/tickets/counts", { signal }),
    }),

  detail: (publicId: string) =>
    queryOptions({
      queryKey: [...ticketKeys.one(publicId), "detail"] as const,
      queryFn: ({ signal }) => deskApi<WireTicket>(`/tickets/${publicId}`, { signal }),
    }),

  /** The latest first: reading a conversation starts at its end. */
  comments: (publicId: string) =>
    infiniteQueryOptions({
      queryKey: [...ticketKeys.one(publicId), "comments"] as const,
      queryFn: ({ pageParam, signal }) =>
        deskApi<CommentPage>(
          `/tickets/${publicId}/comments?${params({ order: "newest", limit: String(CONVERSATION_PAGE), cursor: pageParam })}`,
          { signal },
        ),
      initialPageParam: null as string | null,
      getNextPageParam: nextPage,
    }),

  /** The latest first. */
  timeline: (publicId: string) =>
    infiniteQueryOptions({
      queryKey: [...ticketKeys.one(publicId), "timeline"] as const,
      queryFn: ({ pageParam, signal }) =>
        deskApi<TimelinePage>(
          `/tickets/${publicId}/timeline?${params({ limit: String(TIMELINE_PAGE), cursor: pageParam })}`,
          { signal },
        ),
      initialPageParam: null as string | null,
      getNextPageParam: nextPage,
    }),
};

/** What the list endpoint, and `listTickets` on the server, is asked for this filter. */
export function listQuery(filter: QueueFilter) {
  const { status: _status, ...rest } = filter;

  return { ...rest, status: statusesOf(filter), limit: QUEUE_PAGE };
}

/** A queue's filter as the native API takes it. */
export function listParams(filter: QueueFilter, cursor: string | null = null): URLSearchParams {
  const asked = Object.entries(listQuery(filter)).map(([name, value]) => [name, value?.toString()]);

  return params({ ...Object.fromEntries(asked), cursor });
}

function params(values: Record<string, string | null | undefined>): URLSearchParams {
  return new URLSearchParams(Object.entries(values).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
