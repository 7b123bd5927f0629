import { CircleDot, CircleUserRound, Flag, type LucideIcon, Package, Timer, Users, Workflow } from "lucide-react";
import type { ReactNode } from "react";
import { PRIORITY_LABELS, PriorityIcon } from "@/components/tickets/priority-icon";
import { STAGE_LOOKS } from "@/components/tickets/stage-badge";
import { STATUS_LOOKS } from "@/components/tickets/status-badge";
import { Avatar } from "@/components/ui/avatar";
import { SLA_FILTERS } from "@/lib/domain/sla/ticket-sla";
import { PRIORITIES, STAGE_LABELS, STAGES, TICKET_STATUSES } from "@/lib/domain/tickets/vocabulary";
import type { QueueFilter } from "@/lib/queries/queue-filter";
import { type Names, SLA_LABELS } from "./describe-filter";

export type FacetName = "status" | "stage" | "priority" | "assignee" | "product" | "team" | "sla";

export type Facet = {
  name: FacetName;
  label: string;
  icon: LucideIcon;
  /** Several may be chosen together. */
  isMultiple: boolean;
  options: readonly { value: string; label: string; icon?: ReactNode }[];
};

/** By what the queue can be narrowed down, with what there is to choose. */
export function facetsOf({ products, teams, agents }: Names): Facet[] {
  const facets: Facet[] = [
    {
      name: "status",
      label: "Status",
      icon: CircleDot,
      isMultiple: true,
      options: TICKET_STATUSES.map((value) => {
        const { label, icon: Icon } = STATUS_LOOKS[value];

        return { value, label, icon: <Icon aria-hidden /> };
      }),
    },
    {
      name: "priority",
      label: "Priority",
      icon: Flag,
      isMultiple: true,
      options: PRIORITIES.toReversed().map((value) => ({
        value,
        label: PRIORITY_LABELS[value],
        icon: <PriorityIcon priority={value} />,
      })),
    },
    {
      name: "stage",
      label: "Stage",
      icon: Workflow,
      isMultiple: true,
      options: STAGES.map((value) => {
        const Icon = STAGE_LOOKS[value].icon;

        return { value, label: STAGE_LABELS[value], icon: <Icon aria-hidden /> };
      }),
    },
    {
      name: "assignee",
      label: "Assignee",
      icon: CircleUserRound,
      isMultiple: false,
      options: [
        { value: "me", label: "Me" },
        { value: "none", label: "Nobody" },
        ...agents.map(({ email, name }) => ({
          value: email,
          label: name ?? email,
          icon: <Avatar name={name ?? email} size="xs" />,
        })),
      ],
    },
    {
      name: "sla",
      label: "SLA",
      icon: Timer,
      isMultiple: false,
      options: SLA_FILTERS.map((value) => ({ value, label: SLA_LABELS[value] })),
    },
    {
      name: "product",
      label: "Product",
      icon: Package,
      isMultiple: false,
      options: products.map(({ slug, name }) => ({ value: slug, label: name })),
    },
    {
      name: "team",
      label: "Team",
      icon: Users,
      isMultiple: false,
      options: teams.map(({ slug, name }) => ({ value: slug, label: name })),
    },
  ];

  return facets.filter(({ options }) => options.length > 0);
}

/** What is chosen of a facet. */
export function chosenOf(filter: QueueFilter, { name }: Facet): readonly string[] {
  return [filter[name] ?? []].flat();
}
