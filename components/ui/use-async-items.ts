"use client";

import { useEffect, useState } from "react";

export type AsyncItems<Item> = { items: readonly Item[]; status: "idle" | "loading" | "ready" | "failed" };

type Search<Item> = (query: string, signal: AbortSignal) => Promise<readonly Item[]>;

const DEBOUNCE_MS = 150;

/** Asks `search` once typing pauses; an answer that was overtaken by a newer question is dropped. */
export function useAsyncItems<Item>(search: Search<Item> | undefined, query: string, open: boolean): AsyncItems<Item> {
  const [answer, setAnswer] = useState<AsyncItems<Item>>({ items: [], status: "idle" });

  useEffect(() => {
    if (!search || !open) return;
    const controller = new AbortController();

    const ask = async () => {
      setAnswer(({ items }) => ({ items, status: "loading" }));
      try {
        const items = await search(query, controller.signal);
        if (!controller.signal.aborted) setAnswer({ items, status: "ready" });
      } catch {
        if (!controller.signal.aborted) setAnswer({ items: [], status: "failed" });
      }
    };

    const timer = setTimeout(ask, query === "" ? 0 : DEBOUNCE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [search, query, open]);

  return answer;
}
