"use client";

import { useQuery } from "@tanstack/react-query";
import { UserRound, Users } from "lucide-react";
import { useMemo } from "react";
import type { WireTicketSummary } from "@/app/api/desk/_dialect/schemas";
import { PRIORITY_LABELS, PriorityIcon } from "@/components/tickets/priority-icon";
import { STAGE_LOOKS } from "@/components/tickets/stage-badge";
import { STATUS_LOOKS } from "@/components/tickets/status-badge";
import { Avatar } from "@/components/ui/avatar";
import type { PickItem } from "@/components/ui/pick-menu";
import { PRIORITIES, STAGE_LABELS, STAGES, TICKET_STATUSES } from "@/lib/domain/tickets/vocabulary";
import type { BulkChange } from "@/lib/queries/bulk-change";
import { type DeskPerson, deskQueries } from "@/lib/queries/desk";
import { useViewer } from "../../_components/desk-provider";
import type { PickKind } from "./picking";

type Choice = PickItem & { change: BulkChange };

type Choices = {
  label: string;
  choices: readonly Choice[];
  /** What a ticket has of it now. */
  currentOf: (ticket: WireTicketSummary) => string;
};

const NOBODY = "nobody";
const NO_TEAM = "none";

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

const STAGE_CHOICES: readonly Choice[] = STAGES.map((stage) => {
  const Icon = STAGE_LOOKS[stage].icon;

  return { value: stage, label: STAGE_LABELS[stage], icon: <Icon aria-hidden />, change: { stage } };
});

/** What there is to choose from, for one ticket and for many alike. */
export function useChoices(): Record<Exclude<PickKind, "tags">, Choices> {
  const agents = useAgentChoices();
  const teams = useTeamChoices();

  return {
    status: { label: "Set status", choices: STATUS_CHOICES, currentOf: ({ status }) => status },
    priority: { label: "Set priority", choices: PRIORITY_CHOICES, currentOf: ({ priority }) => priority },
    stage: { label: "Move to stage", choices: STAGE_CHOICES, currentOf: ({ stage }) => stage },
    assignee: { label: "Assign to", choices: agents, currentOf: ({ assignee }) => assignee?.id ?? NOBODY },
    team: { label: "Give to team", choices: teams, currentOf: ({ team }) => team?.id ?? NO_TEAM },
  };
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

function useTeamChoices(): readonly Choice[] {
  const { data: teams = [] } = useQuery(deskQueries.teams());

  return useMemo(() => {
    const icon = <Users aria-hidden className="text-ink-faint" />;
    const none: Choice = { value: NO_TEAM, label: "No team", icon, change: { team: null } };

    return [none, ...teams.map((team) => ({ value: team.id, label: team.name, icon, change: { team } }))];
  }, [teams]);
}

function toChoice({ id, email, name }: DeskPerson): Choice {
  return {
    value: id,
    label: name ?? email,
    icon: <Avatar name={name ?? email} size="xs" />,
    change: { assignee: { id, email, name } },
  };
}
