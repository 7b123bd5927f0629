"use client";

import { useQuery } from "@tanstack/react-query";
import { FlaskConical, Inbox, PartyPopper, SearchX } from "lucide-react";
import { ButtonLink, buttonVariants } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { may } from "@/lib/domain/policy";
import { isFiltered, type QueueFilter, queueHref } from "@/lib/queries/queue-filter";
import { ticketQueries } from "@/lib/queries/tickets";
import { useDesk } from "../../_components/desk-provider";
import { QueueLink } from "../../_components/queue-link";

/** Why the list is empty, and what to do about it: each emptiness has its own reason. */
export function NoTickets({ filter }: { filter: QueueFilter }) {
  const { data: counts } = useQuery(ticketQueries.counts());
  const { sort: _sort, ...facets } = filter;
  const view = queueHref(facets);
  const { mode, viewer } = useDesk();

  if (counts?.total === 0 && mode === "test") {
    return (
      <EmptyState
        icon={FlaskConical}
        title="No test tickets yet"
        titleAs="h2"
        action={may(viewer, "apiKey.manage") ? <ButtonLink href="/desk/settings/keys">API keys</ButtonLink> : undefined}
      >
        Programs make them with a test key. They send no mail and are in no report of the live desk.
      </EmptyState>
    );
  }
  if (counts?.total === 0) {
    return (
      <EmptyState
        icon={Inbox}
        title="No tickets yet"
        titleAs="h2"
        action={
          <ButtonLink href="/submit" variant="primary">
            Submit one yourself
          </ButtonLink>
        }
      >
        Tickets come in through the form at /submit and through the API. They show up here as they arrive.
      </EmptyState>
    );
  }
  if (!isFiltered(filter)) {
    return (
      <EmptyState
        icon={PartyPopper}
        title="Everything is done"
        titleAs="h2"
        action={<Other filter={{ status: "all" }}>Show all tickets</Other>}
      >
        No ticket is new, open or pending.
      </EmptyState>
    );
  }
  if (view === queueHref({ assignee: "me" })) {
    return (
      <EmptyState
        icon={PartyPopper}
        title="You have no open tickets"
        titleAs="h2"
        action={<Other filter={{ assignee: "none" }}>See what is unassigned</Other>}
      >
        Take one with the key I.
      </EmptyState>
    );
  }
  if (view === queueHref({ assignee: "none" })) {
    return (
      <EmptyState
        icon={PartyPopper}
        title="Every open ticket has somebody"
        titleAs="h2"
        action={<Other filter={{}}>Show all open</Other>}
      >
        New ones appear here until somebody takes them.
      </EmptyState>
    );
  }

  return (
    <EmptyState
      icon={SearchX}
      title="No ticket matches"
      titleAs="h2"
      action={
        <>
          <Other filter={{ sort: filter.sort }}>Clear filters</Other>
          {filter.status === "all" || (filter.search && !filter.status) ? null : (
            <Other filter={{ ...filter, status: "all" }}>Look in every status</Other>
          )}
        </>
      }
    >
      {filter.search
        ? "Search finds whole words in subject, text, comments and requester, “phrases” and -exclusions."
        : "Nothing fits all of these filters together."}
    </EmptyState>
  );
}

function Other({ filter, children }: { filter: Partial<QueueFilter>; children: string }) {
  return (
    <QueueLink filter={filter} className={buttonVariants()}>
      {children}
    </QueueLink>
  );
}
