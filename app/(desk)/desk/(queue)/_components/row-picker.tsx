"use client";

import { useState } from "react";
import type { WireTicketSummary } from "@/app/api/desk/_dialect/schemas";
import { PickMenu } from "@/components/ui/pick-menu";
import type { BulkChange } from "@/lib/queries/bulk-change";
import { ticketCount } from "./bulk-words";
import type { Picking, PickKind } from "./picking";
import { TagsMenu } from "./tags-menu";
import { useChoices } from "./use-choices";
import { rowLink } from "./use-queue-cursor";

type RowPickerProps = {
  picking: Picking | null;
  close: () => void;
  apply: (tickets: readonly WireTicketSummary[], change: BulkChange) => void;
};

/** One menu for the whole list: it opens beside the cell or the button that it was asked for with. */
export function RowPicker({ picking, close, apply }: RowPickerProps) {
  // The menu fades out with what it showed.
  const [last, setLast] = useState(picking);
  if (picking && picking !== last) setLast(picking);
  const all = useChoices();
  const [first] = last?.tickets ?? [];
  if (!last || !first) return null;

  const { kind, tickets, anchor } = last;
  const menu = {
    open: picking !== null,
    onOpenChange: (open: boolean) => !open && close(),
    anchor,
    // From several tickets the keyboard goes back to where it came from.
    finalFocus: tickets.length === 1 ? () => rowLink(first.publicId) : undefined,
  };
  if (kind === "tags") return <TagsMenu {...menu} tickets={tickets} apply={apply} />;

  const { label, choices, currentOf } = all[kind];

  return (
    <PickMenu
      {...menu}
      label={labelOf(label, kind, tickets)}
      items={choices}
      value={tickets.every((ticket) => currentOf(ticket) === currentOf(first)) ? currentOf(first) : ""}
      onPick={(picked) => {
        const choice = choices.find((choice) => choice.value === picked);
        if (choice) apply(tickets, choice.change);
      }}
    />
  );
}

function labelOf(label: string, kind: PickKind, tickets: readonly WireTicketSummary[]): string {
  if (tickets.length === 1) return label;

  return kind === "assignee"
    ? `Assign ${ticketCount(tickets.length)} to`
    : `${label} of ${ticketCount(tickets.length)}`;
}
