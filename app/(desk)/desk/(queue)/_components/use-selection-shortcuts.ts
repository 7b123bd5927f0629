"use client";

import { useShortcuts } from "../../_components/shortcuts/shortcut-provider";
import type { Shortcut } from "../../_components/shortcuts/shortcut-registry";
import type { useQueueCursor } from "./use-queue-cursor";
import type { QueueSelection } from "./use-selection";

type SelectionKeys = { cursor: ReturnType<typeof useQueueCursor>; selection: QueueSelection };

/** Several tickets at once, without the mouse. */
export function useSelectionShortcuts({ cursor, selection }: SelectionKeys): void {
  const extendTo = (move: () => string | null) => () => {
    const from = cursor.activeId;
    const to = move();
    if (to) selection.select(to, "extend", from);
  };
  const next = extendTo(cursor.next);
  const previous = extendTo(cursor.previous);

  const shortcuts: Omit<Shortcut, "group">[] = [
    { keys: "x", label: "Select", run: () => (cursor.active ? selection.select(cursor.active.id) : cursor.first()) },
    { keys: "shift+j", label: "Select the next too", run: next, repeats: true },
    { keys: "shift+k", label: "Select the previous too", run: previous, repeats: true },
    { keys: "shift+ArrowDown", label: "Select the next too", run: next, repeats: true, isAlias: true },
    { keys: "shift+ArrowUp", label: "Select the previous too", run: previous, repeats: true, isAlias: true },
    { keys: "mod+a", label: "Select all loaded", run: selection.all },
    ...(selection.ids.size > 0 ? [{ keys: "Escape", label: "Clear the selection", run: selection.clear }] : []),
  ];
  useShortcuts(shortcuts.map((shortcut) => ({ ...shortcut, group: "List" })));
}
