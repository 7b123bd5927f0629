import type { TicketSummary } from "../tickets/ticket";
import { publicId } from "../tickets/ticket-id";
import { PRIORITIES } from "../tickets/vocabulary";

export type LayoutName = "brief" | "full";

type Cell = string | number | null;
type Layout = {
  columns: readonly string[];
  row: (ticket: TicketSummary) => Cell[];
  /** Spreadsheets take a file without it for one in the machine's own old encoding; programs trip over it. */
  hasByteOrderMark: boolean;
};

const time = (moment: Date | null) => moment?.toISOString() ?? null;
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** What a table of tickets holds. */
export const LAYOUTS: Record<LayoutName, Layout> = {
  /** The five columns of the Helpdesk document, in its words: title case, 1 is urgent. */
  brief: {
    columns: ["id", "number", "title", "status", "priority"],
    row: (t) => [
      t.id,
      `TKT-${String(t.number).padStart(6, "0")}`,
      t.subject,
      capital(t.status),
      PRIORITIES.length - PRIORITIES.indexOf(t.priority),
    ],
    hasByteOrderMark: false,
  },
  /** Everything that a list of tickets tells, for people with a spreadsheet. */
  full: {
    columns: [
      ...["ticket", "subject", "status", "stage", "priority", "requester", "requester e-mail", "assignee", "team"],
      ...["product", "category", "subcategory", "tags", "source", "created", "updated", "first answered"],
      ...["resolved", "closed", "due"],
    ],
    row: (t) => [
      ...[publicId(t.number), t.subject, t.status, t.stage, t.priority, t.requester.name, t.requester.email],
      ...[t.assignee?.name ?? t.assignee?.email ?? null, t.team?.name ?? null, t.product?.name ?? null],
      ...[t.category, t.subcategory, t.tags.join(", "), t.source, time(t.createdAt), time(t.updatedAt)],
      ...[time(t.firstRespondedAt), time(t.resolvedAt), time(t.closedAt), time(t.dueAt)],
    ],
    hasByteOrderMark: true,
  },
};
