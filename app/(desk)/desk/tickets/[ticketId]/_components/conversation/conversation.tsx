"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Fragment, useMemo } from "react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { ticketQueries } from "@/lib/queries/tickets";
import { EventRun } from "./event-run";
import { mergeConversation } from "./merge-conversation";
import { CommentMessage } from "./message";
import { Outbox } from "./outbox";

/** Answers, notes and what happened between them, oldest first; long ones begin with their latest part. */
export function Conversation({ publicId }: { publicId: string }) {
  const comments = useInfiniteQuery(ticketQueries.comments(publicId));
  const timeline = useInfiniteQuery(ticketQueries.timeline(publicId));
  const entries = useMemo(
    () =>
      mergeConversation({
        comments: comments.data?.pages.flatMap((page) => page.comments) ?? [],
        events: timeline.data?.pages.flatMap((page) => page.events) ?? [],
        hasEarlierComments: comments.hasNextPage,
        hasEarlierEvents: timeline.hasNextPage,
      }),
    [comments.data, comments.hasNextPage, timeline.data, timeline.hasNextPage],
  );

  const isLoading = comments.isPending || timeline.isPending;
  const hasFailed = comments.isLoadingError || timeline.isLoadingError;
  const showEarlier = () => {
    if (comments.hasNextPage) void comments.fetchNextPage();
    if (timeline.hasNextPage) void timeline.fetchNextPage();
  };

  return (
    <section aria-labelledby="conversation-title" aria-busy={isLoading} className="flex flex-col gap-4">
      <h2 id="conversation-title" className="sr-only">
        Conversation
      </h2>
      {hasFailed ? (
        <ErrorState
          title="The conversation could not be loaded"
          titleAs="h3"
          action={<Button onClick={() => void Promise.all([comments.refetch(), timeline.refetch()])}>Try again</Button>}
        />
      ) : null}
      {isLoading && !hasFailed ? <Skeleton className="h-32 rounded-xl" /> : null}
      {comments.hasNextPage || timeline.hasNextPage ? (
        <Button
          className="self-center"
          pending={comments.isFetchingNextPage || timeline.isFetchingNextPage}
          onClick={showEarlier}
        >
          Show earlier
        </Button>
      ) : null}
      {entries.map((entry) => (
        <Fragment key={entry.key}>
          {entry.type === "comment" ? <CommentMessage comment={entry.comment} /> : <EventRun events={entry.events} />}
        </Fragment>
      ))}
      <Outbox />
    </section>
  );
}
