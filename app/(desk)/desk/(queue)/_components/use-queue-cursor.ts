"use client";

import { useEffect, useRef, useState } from "react";
import type { SteadyRow } from "./steady-list";

export const rowId = (publicId: string) => `row-${publicId}`;

/**
 * The row that keys act on: the one with the focus, or the one that the pointer has last moved over. When it leaves the
 * list, the row that takes its place is next.
 */
export function useQueueCursor(rows: readonly SteadyRow[]) {
  const [activeId, setActiveId] = useState<string | null>(null);
  const place = useRef(0);
  const index = rows.findIndex(({ ticket }) => ticket.id === activeId);

  useEffect(() => {
    if (index >= 0) {
      place.current = index;
      return;
    }
    if (activeId === null) return;
    const next = rows[Math.min(place.current, rows.length - 1)];
    setActiveId(next?.ticket.id ?? null);
    // The row that had the focus has taken it along.
    if (next && document.activeElement === document.body) focusRow(next.ticket.publicId);
  }, [activeId, index, rows]);

  /** @returns the row's ticket, null in an empty list */
  const moveTo = (to: number): string | null => {
    const row = rows[Math.max(0, Math.min(to, rows.length - 1))];
    if (!row) return null;
    setActiveId(row.ticket.id);
    focusRow(row.ticket.publicId);

    return row.ticket.id;
  };

  return {
    activeId,
    active: rows[index]?.ticket,
    setActiveId,
    next: () => moveTo(index + 1),
    previous: () => moveTo(index < 0 ? 0 : index - 1),
    first: () => moveTo(0),
  };
}

export function rowElement(publicId: string): HTMLElement | null {
  return document.getElementById(rowId(publicId));
}

/** The row's link: Enter opens it, and screen readers say its subject. */
export function rowLink(publicId: string): HTMLElement | null {
  return rowElement(publicId)?.querySelector<HTMLElement>("[data-row-link]") ?? null;
}

function focusRow(publicId: string): void {
  rowLink(publicId)?.focus({ preventScroll: true });
  rowElement(publicId)?.scrollIntoView({ block: "nearest" });
}
