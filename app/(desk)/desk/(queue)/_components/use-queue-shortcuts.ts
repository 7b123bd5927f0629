"use client";

import type { WireTicketSummary } from "@/app/api/desk/_dialect/schemas";
import { toast } from "@/components/ui/toast";
import { useViewer } from "../../_components/desk-provider";
import { useShortcuts } from "../../_components/shortcuts/shortcut-provider";
import type { Shortcut } from "../../_components/shortcuts/shortcut-registry";
import type { ChangeTicket } from "../../_components/use-change-ticket";
import type { Picking, PickKind } from "./row-picker";
import { rowElement, rowLink, type useQueueCursor } from "./use-queue-cursor";

type QueueKeys = {
  cursor: ReturnType<typeof useQueueCursor>;
  change: ChangeTicket;
  pick: (picking: Picking) => void;
};

/** Triage without the mouse. */
export function useQueueShortcuts({ cursor, change, pick }: QueueKeys): void {
  const { userId: id, email, name } = useViewer();
  const onActive = (act: (ticket: WireTicketSummary) => void) => () => {
    if (cursor.active) act(cursor.active);
    else cursor.first();
  };
  const pickOnActive = (kind: PickKind) =>
    onActive((ticket) => {
      const row = rowElement(ticket.publicId);
      const cell = row?.querySelector(`[data-pick=${kind}]`);
      // On small screens a cell may not be shown.
      pick({ kind, ticket, anchor: (cell?.checkVisibility() ? cell : row) ?? null });
    });

  const moves: Shortcut[] = [
    { keys: "j", label: "Next ticket", group: "List", run: cursor.next, repeats: true },
    { keys: "k", label: "Previous ticket", group: "List", run: cursor.previous, repeats: true },
    { keys: "ArrowDown", label: "Next ticket", group: "List", run: cursor.next, repeats: true, isAlias: true },
    { keys: "ArrowUp", label: "Previous ticket", group: "List", run: cursor.previous, repeats: true, isAlias: true },
  ];
  const onTicket: Shortcut[] = [
    { keys: "o", label: "Open", group: "Ticket", run: onActive(({ publicId }) => rowLink(publicId)?.click()) },
    { keys: "s", label: "Set status", group: "Ticket", run: pickOnActive("status") },
    { keys: "p", label: "Set priority", group: "Ticket", run: pickOnActive("priority") },
    { keys: "a", label: "Assign", group: "Ticket", run: pickOnActive("assignee") },
    {
      keys: "i",
      label: "Assign to me",
      group: "Ticket",
      run: onActive((ticket) => change(ticket, { assignee: { id, email, name } })),
    },
    { keys: "c", label: "Copy link", group: "Ticket", run: onActive((ticket) => void copyLink(ticket.publicId)) },
  ];

  useShortcuts([...moves, ...onTicket]);
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
