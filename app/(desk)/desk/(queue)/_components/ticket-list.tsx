"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { cn } from "@/components/ui/cn";
import { type QueueFilter, queueHref } from "@/lib/queries/queue-filter";
import { ticketQueries } from "@/lib/queries/tickets";
import type { Density } from "./density";
import { ListEnd } from "./list-end";
import { ListSkeleton } from "./list-skeleton";
import { NewsPill } from "./news-pill";
import { NoTickets } from "./no-tickets";
import { NotLoaded } from "./not-loaded";
import type { Picking } from "./picking";
import { RowPicker } from "./row-picker";
import { SelectionBar } from "./selection-bar";
import { TicketRow } from "./ticket-row";
import { useIsReading } from "./use-is-reading";
import { useOwnChanges } from "./use-own-changes";
import { useQueueCursor } from "./use-queue-cursor";
import { useQueueShortcuts } from "./use-queue-shortcuts";
import { useSelection } from "./use-selection";
import { useSelectionShortcuts } from "./use-selection-shortcuts";
import { useSteadyList } from "./use-steady-list";

type TicketListProps = { filter: QueueFilter; from: string | null; density: Density };

export function TicketList({ filter, from, density }: TicketListProps) {
  const list = useInfiniteQuery({ ...ticketQueries.list(filter, from), placeholderData: keepPreviousData });
  const tickets = useMemo(() => list.data?.pages.flatMap((page) => page.tickets) ?? [], [list.data]);
  const view = useShownView(`${queueHref(filter)} ${from}`, list.isPlaceholderData);

  const [picking, setPicking] = useState<Picking | null>(null);
  const { isReading, ...reading } = useIsReading();
  const { own, change, apply, ...bulk } = useOwnChanges();
  const isHeld = isReading || picking !== null;
  const steady = useSteadyList({ tickets, isComplete: !list.hasNextPage, view, isHeld, own });
  const cursor = useQueueCursor(steady.rows);
  const selection = useSelection(steady.rows, view);

  useQueueShortcuts({ cursor, selected: selection.tickets, apply, pick: setPicking });
  useSelectionShortcuts({ cursor, selection });

  if (list.isPending) return <ListSkeleton density={density} />;
  if (list.isError && tickets.length === 0) return <NotLoaded error={list.error} retry={() => void list.refetch()} />;

  return (
    <div {...reading} className="flex flex-1 flex-col">
      <NewsPill steady={steady} />
      {steady.rows.length === 0 ? (
        <NoTickets filter={filter} />
      ) : (
        <ul
          aria-label="Tickets"
          aria-busy={list.isPlaceholderData}
          data-density={density}
          data-selecting={selection.ids.size > 0 || undefined}
          className={cn("group/list transition-opacity", list.isPlaceholderData && "opacity-50 delay-200")}
        >
          {steady.rows.map((row) => (
            <TicketRow
              key={row.ticket.id}
              row={row}
              isActive={row.ticket.id === cursor.activeId}
              isSelected={selection.ids.has(row.ticket.id)}
              onSelect={selection.select}
              onActivate={cursor.setActiveId}
              onPick={setPicking}
              onChange={change}
            />
          ))}
        </ul>
      )}
      <ListEnd list={list} filter={filter} shown={steady.rows.length} />
      <SelectionBar
        selection={selection}
        loaded={steady.rows.length}
        onPick={setPicking}
        result={bulk.result}
        onForget={bulk.forgetResult}
      />
      <RowPicker picking={picking} close={() => setPicking(null)} apply={apply} />
    </div>
  );
}

/** While another view's tickets are on their way, the ones on screen are still those of the last. */
function useShownView(view: string, isPlaceholder: boolean): string {
  const [shown, setShown] = useState(view);
  if (isPlaceholder || shown === view) return shown;
  setShown(view);

  return view;
}
