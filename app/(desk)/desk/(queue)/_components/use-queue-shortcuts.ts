"use client";

import type { WireTicketSummary } from "@/app/api/desk/_dialect/schemas";
import { toast } from "@/components/ui/toast";
import type { BulkChange } from "@/lib/queries/bulk-change";
import { useViewer } from "../../_components/desk-provider";
import { useShortcuts } from "../../_components/shortcuts/shortcut-provider";
import type { Shortcut } from "../../_components/shortcuts/shortcut-registry";
import type { Picking, PickKind } from "./picking";
import { rowElement, rowLink, type useQueueCursor } from "./use-queue-cursor";

type QueueKeys = {
  cursor: ReturnType<typeof useQueueCursor>;
  /** What the keys act on instead of the row in hand, when there is any. */
  selected: readonly WireTicketSummary[];
  apply: (tickets: readonly WireTicketSummary[], change: BulkChange) => void;
  pick: (picking: Picking) => void;
};

/** Triage without the mouse. */
export function useQueueShortcuts({ cursor, selected, apply, pick }: QueueKeys): void {
  const { userId: id, email, name } = useViewer();
  const onActive = (act: (ticket: WireTicketSummary) => void) => () => {
    if (cursor.active) act(cursor.active);
    else cursor.first();
  };
  const onTickets = (act: (tickets: readonly WireTicketSummary[]) => void) =>
    selected.length > 0 ? () => act(selected) : onActive((ticket) => act([ticket]));
  const picker = (kind: PickKind) =>
    onTickets((tickets) => pick({ kind, tickets, anchor: anchorFor(kind, tickets, selected.length > 0) }));

  const moves: Shortcut[] = [
    { keys: "j", label: "Next ticket", group: "List", run: cursor.next, repeats: true },
    { keys: "k", label: "Previous ticket", group: "List", run: cursor.previous, repeats: true },
    { keys: "ArrowDown", label: "Next ticket", group: "List", run: cursor.next, repeats: true, isAlias: true },
    { keys: "ArrowUp", label: "Previous ticket", group: "List", run: cursor.previous, repeats: true, isAlias: true },
  ];
  const onTicket: Shortcut[] = [
    { keys: "o", label: "Open", group: "Ticket", run: onActive(({ publicId }) => rowLink(publicId)?.click()) },
    { keys: "s", label: "Set status", group: "Ticket", run: picker("status") },
    { keys: "p", label: "Set priority", group: "Ticket", run: picker("priority") },
    { keys: "a", label: "Assign", group: "Ticket", run: picker("assignee") },
    { keys: "shift+s", label: "Move to another stage", group: "Ticket", run: picker("stage") },
    { keys: "t", label: "Set tags", group: "Ticket", run: picker("tags") },
    { keys: "shift+t", label: "Give to a team", group: "Ticket", run: picker("team") },
    {
      keys: "i",
      label: "Assign to me",
      group: "Ticket",
      run: onTickets((tickets) => apply(tickets, { assignee: { id, email, name } })),
    },
    { keys: "c", label: "Copy link", group: "Ticket", run: onActive((ticket) => void copyLink(ticket.publicId)) },
  ];

  useShortcuts([...moves, ...onTicket]);
}

/** The button of the bar for a selection; else the row's cell, or the row where small screens do not show the cell. */
function anchorFor(kind: PickKind, [first]: readonly WireTicketSummary[], isSelection: boolean): Element | null {
  if (isSelection) return document.querySelector(`[data-bulk=${kind}]`);
  const row = first ? rowElement(first.publicId) : null;
  const cell = row?.querySelector(`[data-pick=${kind}]`);

  return (cell?.checkVisibility() ? cell : row) ?? null;
}

export async function copyLink(publicId: string): Promise<void> {
  const link = new URL(`/desk/tickets/${publicId}`, location.origin).href;
  try {
    await navigator.clipboard.writeText(link);
    toast.success(`Link to ${publicId} copied`);
  } catch {
    toast.error("Your browser did not allow copying", { description: link });
  }
}
