import type { WireTicket } from "@/app/api/desk/_dialect/schemas";
import { PRIORITY_LABELS } from "@/components/tickets/priority-icon";
import { STATUS_LOOKS } from "@/components/tickets/status-badge";
import { formatUtc } from "@/components/ui/format-time";
import { STAGE_LABELS } from "@/lib/domain/tickets/vocabulary";
import { englishName } from "@/lib/i18n/locales";
import type { TicketChange } from "@/lib/queries/ticket-change";

type Field = keyof TicketChange;

/** What a field is called, and its value as people read it. */
const FIELDS: { [F in Field]: { label: string; show: (ticket: Pick<WireTicket, F>) => string } } = {
  subject: { label: "Subject", show: ({ subject }) => subject },
  status: { label: "Status", show: ({ status }) => STATUS_LOOKS[status].label },
  stage: { label: "Stage", show: ({ stage }) => STAGE_LABELS[stage] },
  priority: { label: "Priority", show: ({ priority }) => PRIORITY_LABELS[priority] },
  assignee: { label: "Assignee", show: ({ assignee }) => assignee?.name ?? assignee?.email ?? "Nobody" },
  team: { label: "Team", show: ({ team }) => team?.name ?? "None" },
  product: { label: "Product", show: ({ product }) => product?.name ?? "None" },
  tags: { label: "Tags", show: ({ tags }) => tags.join(", ") || "None" },
  dueAt: { label: "Due", show: ({ dueAt }) => (dueAt ? formatUtc(new Date(dueAt)) : "No date") },
  urgency: { label: "Urgency", show: ({ urgency }) => (urgency === null ? "None" : String(urgency)) },
  category: { label: "Category", show: ({ category }) => category ?? "None" },
  subcategory: { label: "Subcategory", show: ({ subcategory }) => subcategory ?? "None" },
  language: { label: "Language", show: ({ language }) => (language ? englishName(language) : "Not known") },
};

export type Difference = { field: Field; label: string; before: string; after: string };

/** What has become of a ticket between two of its versions, in words. */
export function differences(before: WireTicket, after: WireTicket): Difference[] {
  return fieldsOf(FIELDS).flatMap((field) => {
    const { label, show } = FIELDS[field];
    const values = { before: show(before), after: show(after) };

    return values.before === values.after ? [] : [{ field, label, ...values }];
  });
}

/** Whether two people have decided about the same thing. Status and stage move each other, so they count as one. */
export function collide(mine: TicketChange, theirs: readonly Difference[]): boolean {
  const matter = (field: Field) => (field === "stage" ? "status" : field);
  const decided = new Set(fieldsOf(mine).map(matter));

  return theirs.some(({ field }) => decided.has(matter(field)));
}

/** "Status set to Pending": what a change has done, for the toast that offers to undo it. */
export function describeChange(change: TicketChange, changed: WireTicket): string {
  const [field] = fieldsOf(change);
  if (change.status === "closed") return "Ticket closed";
  if (change.status === "resolved") return "Ticket resolved";
  if (change.stage) return `Moved to ${STAGE_LABELS[change.stage]}`;
  if (change.assignee === null) return "Nobody is assigned now";
  if (change.assignee) return `Assigned to ${FIELDS.assignee.show(changed)}`;
  if (field === undefined) return "Saved";
  if (field === "tags" || field === "subject") return `${FIELDS[field].label} changed`;
  if (change[field] === null) return `${FIELDS[field].label} removed`;

  return `${FIELDS[field].label} set to ${FIELDS[field].show(changed)}`;
}

function fieldsOf(record: TicketChange | typeof FIELDS): Field[] {
  return Object.keys(record) as Field[];
}
