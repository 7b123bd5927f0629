"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { extend, NOTHING, selectAll, toggle, within } from "./selection";
import type { SteadyRow } from "./steady-list";

/** @param view which list it is: another one starts with nothing selected */
export function useSelection(rows: readonly SteadyRow[], view: string) {
  const [{ of, chosen }, setKept] = useState({ of: view, chosen: NOTHING });
  if (of !== view) setKept({ of: view, chosen: NOTHING });
  const order = useMemo(() => rows.map(({ ticket }) => ticket.id), [rows]);
  const selection = useMemo(() => within(of === view ? chosen : NOTHING, order), [chosen, of, view, order]);

  // Rows are told once how to be selected, so that one of them changing does not draw all of them again.
  const latest = useRef({ selection, order, view });
  useEffect(() => {
    latest.current = { selection, order, view };
  });

  const select = useCallback((id: string, how: "toggle" | "extend" = "toggle", from: string | null = null) => {
    const { selection, order, view } = latest.current;
    const next = how === "toggle" ? toggle(selection, id) : extend(selection, order, id, from);
    setKept({ of: view, chosen: next });
  }, []);

  const tickets = useMemo(
    () => rows.flatMap(({ ticket }) => (selection.ids.has(ticket.id) ? [ticket] : [])),
    [rows, selection],
  );

  return {
    ids: selection.ids,
    tickets,
    /** Whether anything has been selected in this list so far. */
    isUsed: selection !== NOTHING,
    select,
    only: (ids: readonly string[]) => setKept({ of: view, chosen: selectAll(ids) }),
    all: () => setKept({ of: view, chosen: selectAll(order) }),
    clear: () => setKept({ of: view, chosen: { ...NOTHING } }),
  };
}

export type QueueSelection = ReturnType<typeof useSelection>;
