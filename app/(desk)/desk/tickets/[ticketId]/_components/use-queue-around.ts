"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { type QueueFilter, queueHref } from "@/lib/queries/queue-filter";
import { type TicketPage, ticketKeys } from "@/lib/queries/tickets";

export type QueueAround = {
  /** The way back: the view that the agent came from, or the whole queue. */
  href: string;
  previous: string | null;
  next: string | null;
  /** "3 of 50", as far as the list has been loaded. */
  position: string | null;
};

const ALONE: QueueAround = { href: "/desk", previous: null, next: null, position: null };

type CachedList = { pages: TicketPage[] };

/**
 * The queue that the agent came from: of the lists that are still in memory the one that was looked at last. It is read
 * once, so that a ticket that leaves its list by being answered keeps its neighbours.
 */
export function useQueueAround(publicId: string): QueueAround {
  const client = useQueryClient();

  return useMemo(() => {
    const lists = client
      .getQueryCache()
      .findAll({ queryKey: ticketKeys.lists })
      .filter(({ state }) => idsIn(state.data).includes(publicId))
      .sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt);
    const latest = lists[0];

    return latest ? around(publicId, idsIn(latest.state.data), latest.queryKey[ticketKeys.lists.length]) : ALONE;
  }, [client, publicId]);
}

function around(publicId: string, ids: readonly string[], filter: unknown): QueueAround {
  const at = ids.indexOf(publicId);
  const pathOf = (id: string | undefined) => (id ? `/desk/tickets/${id}` : null);

  return {
    href: queueHref(filter as QueueFilter),
    previous: pathOf(ids[at - 1]),
    next: pathOf(ids[at + 1]),
    position: `${at + 1} of ${ids.length}`,
  };
}

function idsIn(list: unknown): string[] {
  return (
    (list as CachedList | undefined)?.pages.flatMap(({ tickets }) => tickets.map(({ publicId }) => publicId)) ?? []
  );
}
