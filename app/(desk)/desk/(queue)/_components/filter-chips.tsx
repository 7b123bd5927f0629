"use client";

import { X } from "lucide-react";
import type { QueueFilter } from "@/lib/queries/queue-filter";
import { QueueLink } from "../../_components/queue-link";
import { chipsOf, type Names } from "./describe-filter";

/** What narrows the list, each with a way to take it off. */
export function FilterChips({ filter, names }: { filter: QueueFilter; names: Names }) {
  const chips = chipsOf(filter, names);
  if (chips.length === 0) return null;

  return (
    <div className="flex flex-wrap items-center gap-1.5 border-b px-3 py-1.5 sm:px-4">
      <ul aria-label="Filters" className="flex min-w-0 flex-wrap items-center gap-1.5">
        {chips.map(({ facet, value, without }) => (
          <li
            key={facet}
            className="flex h-7 max-w-full items-center rounded-md border border-line bg-surface text-sm pointer-coarse:h-9"
          >
            <span className="truncate ps-2">
              <span className="text-ink-faint">{facet}</span> {value}
            </span>
            <QueueLink
              filter={without}
              aria-label={`Remove filter: ${facet} ${value}`}
              className="flex h-full items-center rounded-e-md px-1.5 text-ink-faint hover:bg-subtle hover:text-ink"
            >
              <X aria-hidden className="size-3.5" />
            </QueueLink>
          </li>
        ))}
      </ul>
      {chips.length > 1 || filter.search ? (
        <QueueLink
          filter={{ sort: filter.sort }}
          className="rounded-md px-1.5 py-1 text-sm text-ink-muted hover:bg-subtle hover:text-ink"
        >
          Clear filters
        </QueueLink>
      ) : null}
    </div>
  );
}
