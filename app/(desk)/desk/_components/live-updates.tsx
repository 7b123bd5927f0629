"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { CLOCK_KINDS } from "@/lib/domain/sla/clock-kinds";
import { withMode } from "@/lib/queries/desk-mode";
import { connect } from "@/lib/queries/live-connection";
import { type LiveEvent, refreshAfter } from "@/lib/queries/live-event";

/** At most this often is what is on screen asked for again, however much happens. */
const REFRESH_EVERY_MS = 400;
const WORTH_TELLING_MS = 4_000;
/** By the first the job has measured the clocks that an event moves, by the second on a busy desk; nothing tells of it. */
const CLOCKS_AFTER_MS = [1_500, 6_000];

/**
 * Keeps what is on screen true.
 * @param props.position the last event that the page already knew of when it was first shown
 */
export function LiveUpdates({ position }: { position: string }) {
  const client = useQueryClient();
  // The layout drawn anew comes with a later one. Starting again there would drop what waits to be shown.
  const [start] = useState(position);
  const [isCutOff, setIsCutOff] = useState(false);

  useEffect(() => {
    let waiting: LiveEvent[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    let cutOff: ReturnType<typeof setTimeout> | undefined;

    const refresh = () => {
      timer = undefined;
      if (waiting.length === 0) return;
      const events = waiting;
      waiting = [];
      void refreshAfter(client, events);
      timer = setTimeout(refresh, REFRESH_EVERY_MS);
    };
    const later = new Set<ReturnType<typeof setTimeout>>();
    const refreshSoon = (event: LiveEvent) => {
      waiting.push(event);
      timer ??= setTimeout(refresh, 0);
    };
    const refreshLater = (event: LiveEvent, afterMs: number) => {
      const clocks = setTimeout(() => {
        later.delete(clocks);
        refreshSoon(event);
      }, afterMs);
      later.add(clocks);
    };
    const disconnect = connect<LiveEvent>(withMode("/api/desk/events"), start, {
      event: (event) => {
        refreshSoon(event);
        if (movesClocks(event)) for (const afterMs of CLOCKS_AFTER_MS) refreshLater(event, afterMs);
      },
      up: () => {
        clearTimeout(cutOff);
        cutOff = undefined;
        setIsCutOff(false);
      },
      down: () => {
        cutOff ??= setTimeout(() => setIsCutOff(true), WORTH_TELLING_MS);
      },
    });

    return () => {
      disconnect();
      clearTimeout(timer);
      clearTimeout(cutOff);
      for (const clocks of later) clearTimeout(clocks);
    };
  }, [client, start]);

  return (
    <p role="status" className="bg-warning-soft px-4 py-1.5 text-sm text-warning-ink empty:hidden">
      {isCutOff ? "Not live at the moment. Trying to reconnect…" : null}
    </p>
  );
}

function movesClocks({ type }: LiveEvent): boolean {
  return CLOCK_KINDS.some((kind) => kind === type);
}
