"use client";

import { useQuery } from "@tanstack/react-query";
import { UserRound } from "lucide-react";
import { useMemo, useState } from "react";
import type { WireTicketSummary } from "@/app/api/desk/_dialect/schemas";
import { PRIORITY_LABELS, PriorityIcon } from "@/components/tickets/priority-icon";
import { STATUS_LOOKS } from "@/components/tickets/status-badge";
import { Avatar } from "@/components/ui/avatar";
import { type PickItem, PickMenu } from "@/components/ui/pick-menu";
import { PRIORITIES, TICKET_STATUSES } from "@/lib/domain/tickets/vocabulary";
import { type DeskPerson, deskQueries } from "@/lib/queries/desk";
import type { TicketChange } from "@/lib/queries/ticket-change";
import { useViewer } from "../../_components/desk-provider";
import type { ChangeTicket } from "../../_components/use-change-ticket";
import { rowLink } from "./use-queue-cursor";

export type PickKind = "status" | "priority" | "assignee";
export type Picking = { kind: PickKind; ticket: WireTicketSummary; anchor: Element | null };

type Choice = PickItem & { change: TicketChange };

const NOBODY = "nobody";

const STATUS_CHOICES: readonly Choice[] = TICKET_STATUSES.map((status) => {
  const { label, icon: Icon } = STATUS_LOOKS[status];

  return { value: status, label, icon: <Icon aria-hidden />, change: { status } };
});

const PRIORITY_CHOICES: readonly Choice[] = PRIORITIES.toReversed().map((priority) => ({
  value: priority,
  label: PRIORITY_LABELS[priority],
  icon: <PriorityIcon priority={priority} />,
  change: { priority },
}));

type RowPickerProps = { picking: Picking | null; close: () => void; change: ChangeTicket };

/** One menu for the whole list: it opens beside the cell that it is about to change. */
export function RowPicker({ picking, close, change }: RowPickerProps) {
  // The menu fades out with what it showed.
  const [last, setLast] = useState(picking);
  if (picking && picking !== last) setLast(picking);
  const agents = useAgentChoices();
  if (!last) return null;

  const { kind, ticket, anchor } = last;
  const { label, choices, value } = {
    status: { label: "Set status", choices: STATUS_CHOICES, value: ticket.status },
    priority: { label: "Set priority", choices: PRIORITY_CHOICES, value: ticket.priority },
    assignee: { label: "Assign to", choices: agents, value: ticket.assignee?.id ?? NOBODY },
  }[kind];

  return (
    <PickMenu
      open={picking !== null}
      onOpenChange={(open) => !open && close()}
      anchor={anchor}
      label={label}
      items={choices}
      value={value}
      finalFocus={() => rowLink(ticket.publicId)}
      onPick={(picked) => {
        const choice = choices.find((choice) => choice.value === picked);
        if (choice) change(ticket, choice.change);
      }}
    />
  );
}

/** Oneself first, then nobody, then everybody by name. */
function useAgentChoices(): readonly Choice[] {
  const { data: agents = [] } = useQuery(deskQueries.agents());
  const { userId } = useViewer();

  return useMemo(() => {
    const nobody: Choice = {
      value: NOBODY,
      label: "Nobody",
      icon: <UserRound aria-hidden className="text-ink-faint" />,
      change: { assignee: null },
    };
    const me = agents.filter(({ id }) => id === userId).map((agent) => ({ ...toChoice(agent), detail: "me" }));

    return [...me, nobody, ...agents.filter(({ id }) => id !== userId).map(toChoice)];
  }, [agents, userId]);
}

function toChoice({ id, email, name }: DeskPerson): Choice {
  return {
    value: id,
    label: name ?? email,
    icon: <Avatar name={name ?? email} size="xs" />,
    change: { assignee: { id, email, name } },
  };
}
