"use client";

import { Search } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Kbd } from "@/components/ui/kbd";
import { parseQueueFilter, type QueueFilter, queueHref, queueSearchParams } from "@/lib/queries/queue-filter";
import { showQueue } from "../../_components/queue-link";
import { useShortcuts } from "../../_components/shortcuts/shortcut-provider";

const DEBOUNCE_MS = 250;

/** Searches while one types; without JavaScript, on Enter. The other filters stay. */
export function SearchField({ filter }: { filter: QueueFilter }) {
  const shown = filter.search ?? "";
  const [text, setText] = useState(shown);
  const asked = useRef(shown);
  const input = useRef<HTMLInputElement>(null);

  // The address has changed, and not by typing here.
  useEffect(() => {
    if (shown === asked.current) return;
    asked.current = shown;
    setText(shown);
  }, [shown]);

  useEffect(() => {
    if (text.trim() === asked.current) return;
    const timer = setTimeout(() => {
      const search = parseQueueFilter({ search: text }).search;
      const isRefined = asked.current !== "" && search !== undefined;
      asked.current = search ?? "";
      const href = queueHref({ ...filter, search });
      // One step back leaves the search, however many letters it took.
      if (isRefined) window.history.replaceState(null, "", href);
      else showQueue(href);
    }, DEBOUNCE_MS);

    return () => clearTimeout(timer);
  }, [text, filter]);

  useShortcuts([{ keys: "/", label: "Search tickets", group: "List", run: () => input.current?.select() }]);

  return (
    <search className="max-sm:flex-1 sm:w-64">
      <form action="/desk" className="relative" onSubmit={(event) => event.preventDefault()}>
        {[...queueSearchParams({ ...filter, search: undefined })].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Search
          aria-hidden
          className="pointer-events-none absolute inset-y-0 start-2.5 my-auto size-4 text-ink-faint"
        />
        <input
          ref={input}
          type="search"
          name="search"
          aria-label="Search tickets"
          placeholder="Search"
          value={text}
          maxLength={200}
          autoComplete="off"
          enterKeyHint="search"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") event.currentTarget.blur();
          }}
          className="peer h-8 w-full rounded-md border border-line bg-subtle ps-8 pe-2 text-sm text-ink focus-visible:border-focus focus-visible:bg-surface focus-visible:outline-1 focus-visible:outline-offset-0 pointer-coarse:h-10 pointer-coarse:text-lg"
        />
        <Kbd
          aria-hidden
          className="pointer-events-none absolute inset-y-0 end-2 my-auto peer-focus:hidden peer-not-placeholder-shown:hidden max-sm:hidden pointer-coarse:hidden"
        >
          /
        </Kbd>
      </form>
    </search>
  );
}
