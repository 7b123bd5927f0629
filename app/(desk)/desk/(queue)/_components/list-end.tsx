"use client";

import { useEffect, useRef } from "react";
import { buttonVariants } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import { type QueueFilter, queueHref } from "@/lib/queries/queue-filter";
import { QUEUE_PAGE, type TicketPage } from "@/lib/queries/tickets";

/** Beyond this nobody reads on, and every change would have to be asked for all of it. */
const MANY = QUEUE_PAGE * 10;

type List = {
  data?: { pages: readonly TicketPage[] };
  hasNextPage: boolean;
  isFetching: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  fetchNextPage: (options: { cancelRefetch: boolean }) => unknown;
};

type ListEndProps = { list: List; filter: QueueFilter; shown: number };

/** Brings the next page before one gets there; a plain link where there is no JavaScript, or after very much. */
export function ListEnd({ list, filter, shown }: ListEndProps) {
  const end = useRef<HTMLDivElement>(null);
  const { hasNextPage, isFetching, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = list;
  const isMuch = shown >= MANY;
  const isAutomatic = hasNextPage && !isFetching && !isFetchNextPageError && !isMuch;

  useEffect(() => {
    if (!isAutomatic || !end.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => entry?.isIntersecting && fetchNextPage({ cancelRefetch: false }),
      { rootMargin: "600px" },
    );
    observer.observe(end.current);

    return () => observer.disconnect();
  }, [isAutomatic, fetchNextPage]);

  const cursor = list.data?.pages.at(-1)?.nextCursor;
  if (!cursor) return null;
  const href = `${queueHref(filter)}${queueHref(filter).includes("?") ? "&" : "?"}cursor=${encodeURIComponent(cursor)}`;

  return (
    <div ref={end} className="flex flex-col items-center gap-2 px-4 py-6 text-sm text-ink-faint">
      {isMuch ? <p>{shown} tickets are shown. Filters or a search find one faster than reading on.</p> : null}
      {isFetchNextPageError ? <p role="alert">The next tickets could not be loaded.</p> : null}
      {isFetchingNextPage ? (
        <Spinner label="Loading more tickets" className="size-5" />
      ) : (
        <a
          href={href}
          onClick={(event) => {
            event.preventDefault();
            fetchNextPage({ cancelRefetch: false });
          }}
          className={buttonVariants({ size: "sm" })}
        >
          {isFetchNextPageError ? "Try again" : "Show more"}
        </a>
      )}
    </div>
  );
}
