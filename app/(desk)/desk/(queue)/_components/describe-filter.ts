import { PRIORITY_LABELS } from "@/components/tickets/priority-icon";
import { STATUS_LOOKS } from "@/components/tickets/status-badge";
import type { SlaFilter } from "@/lib/domain/sla/ticket-sla";
import { STAGE_LABELS } from "@/lib/domain/tickets/vocabulary";
import { type QueueFilter, queueHref } from "@/lib/queries/queue-filter";
import { VIEWS } from "../../_components/views";

export const SLA_LABELS: Record<SlaFilter, string> = { near: "Due soon", breached: "Late" };

type Named = { id: string; slug: string; name: string };
type Person = { id: string; email: string; name: string | null };

/** The names behind slugs and ids, as far as they are known. */
export type Names = { products: readonly Named[]; teams: readonly Named[]; agents: readonly Person[] };

export type Chip = { facet: string; value: string; without: Partial<QueueFilter> };

/** What narrows the list, one chip for each, with the filter that is left without it. The search has its own field. */
export function chipsOf(filter: QueueFilter, names: Names): Chip[] {
  const { status, stage, priority, assignee, product, team, sla, tag } = filter;
  const facets: [keyof QueueFilter, string, string | undefined][] = [
    ["status", "Status", status === "all" ? "any" : status?.map((word) => STATUS_LOOKS[word].label).join(", ")],
    ["stage", "Stage", stage?.map((word) => STAGE_LABELS[word]).join(", ")],
    ["priority", "Priority", priority?.map((word) => PRIORITY_LABELS[word]).join(", ")],
    ["assignee", "Assignee", assignee && assigneeName(assignee, names)],
    ["product", "Product", product && nameOf(product, names.products)],
    ["team", "Team", team && nameOf(team, names.teams)],
    ["sla", "SLA", sla && SLA_LABELS[sla]],
    ["tag", "Tag", tag],
  ];

  return facets.flatMap(([name, facet, value]) =>
    value === undefined ? [] : [{ facet, value, without: { ...filter, [name]: undefined } }],
  );
}

/** What to call the list: the view's name, or the one thing that was chosen. */
export function titleOf({ sort: _sort, ...filter }: QueueFilter, names: Names): string {
  const { search, ...facets } = filter;
  if (search) return `Search: ${search}`;
  const view = VIEWS.find((view) => queueHref(view.filter) === queueHref(facets));
  if (view) return view.label;
  if (queueHref(facets) === queueHref({ status: "all" })) return "All tickets";

  const [chip, ...others] = chipsOf({ ...facets, sort: "newest" }, names);

  return chip && others.length === 0 ? chip.value : "Filtered tickets";
}

function assigneeName(assignee: string, { agents }: Names): string {
  if (assignee === "me") return "Me";
  if (assignee === "none") return "Nobody";
  const person = agents.find(({ id, email }) => id === assignee || email === assignee);

  return person?.name ?? person?.email ?? assignee;
}

function nameOf(wanted: string, things: readonly Named[]): string {
  return things.find(({ id, slug }) => id === wanted || slug === wanted)?.name ?? wanted;
}
