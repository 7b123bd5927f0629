"use client";

import { useSyncExternalStore } from "react";

const TICK_MS = 30_000;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let tick = 0;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === undefined) timer = setInterval(announce, TICK_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function announce() {
  tick = Date.now();
  for (const listener of listeners) listener();
}

function currentTick(): number {
  if (Date.now() - tick >= TICK_MS) tick = Date.now();
  return tick;
}

/** The time, one clock for the whole page, moving every half minute; null on the server and during hydration. */
export function useNow(): Date | null {
  const now = useSyncExternalStore<number | null>(subscribe, currentTick, () => null);
  return now === null ? null : new Date(now);
}
