"use client";

import { Search } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Input } from "@/components/ui/input";

/**
 * Hides what does not match. The reference stays plain HTML from the server: this only sets `hidden` on everything with a
 * `data-haystack`, and on the groups around it that are left empty.
 */
export function ReferenceFilter({ total }: { total: number }) {
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState("");
  const [shown, setShown] = useState(total);

  // What was typed before this code arrived, or came back with the page.
  useEffect(() => setQuery(input.current?.value ?? ""), []);
  useEffect(() => setShown(applyFilter(query)), [query]);

  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.matches("input, textarea, [contenteditable]");
      if (event.key !== "/" || isTyping || event.metaKey || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener("keydown", focus);
    return () => document.removeEventListener("keydown", focus);
  }, []);

  return (
    <search className="peer noscript:hidden" data-filtering={query.trim() === "" ? undefined : ""}>
      <label htmlFor="reference-filter" className="sr-only">
        Filter the reference
      </label>
      <div className="relative">
        <Search
          aria-hidden
          className="pointer-events-none absolute inset-y-0 start-2.5 my-auto size-4 text-ink-faint"
        />
        <Input
          ref={input}
          id="reference-filter"
          type="search"
          placeholder="Filter operations ( / )"
          autoComplete="off"
          onInput={(event) => setQuery(event.currentTarget.value)}
          className="ps-8"
        />
      </div>
      <p role="status" className="mt-1 min-h-5 text-xs text-ink-faint">
        {query.trim() === "" ? null : shown === 0 ? "Nothing matches." : `${shown} of ${total} operations match`}
      </p>
    </search>
  );
}

/** @returns how many operations are left */
function applyFilter(query: string): number {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  for (const element of document.querySelectorAll<HTMLElement>("[data-haystack]")) {
    element.hidden = !words.every((word) => element.dataset.haystack?.includes(word));
  }
  for (const group of document.querySelectorAll<HTMLElement>("[data-group]")) {
    group.hidden = group.querySelector("[data-haystack]:not([hidden])") === null;
  }

  return document.querySelectorAll("[data-operation]:not([hidden])").length;
}
