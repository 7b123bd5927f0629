import type { WireTicket, WireTicketSummary } from "@/app/api/desk/_dialect/schemas";
import { progress } from "@/lib/domain/tickets/workflow";

/** What a page may change at once, with people, team and product as they will be shown. */
export type TicketChange = Partial<
  Pick<
    WireTicket,
    | "subject"
    | "status"
    | "stage"
    | "priority"
    | "assignee"
    | "team"
    | "product"
    | "tags"
    | "dueAt"
    | "urgency"
    | "category"
    | "subcategory"
    | "language"
  >
>;

/** A row of a list knows less of its ticket than the ticket's page. */
type Shown = WireTicketSummary & Partial<WireTicket>;

/** The ticket as the desk will have it after `change`: status and stage move each other by the domain's own table. */
export function withChange<T extends WireTicketSummary>(ticket: T, change: TicketChange): T {
  const { status, stage } = change;
  const moved = status || stage ? progress(ticket, { status, stage }, ticket.stage) : undefined;

  return { ...ticket, ...change, ...moved };
}

/** The change that takes `change` back. */
export function inverseOf(ticket: Shown, change: TicketChange): TicketChange {
  const names = Object.keys(change) as (keyof TicketChange)[];
  const moves = change.status !== undefined || change.stage !== undefined;
  const before = Object.fromEntries(names.map((name) => [name, ticket[name]]));

  return { ...before, ...(moves && { status: ticket.status, stage: ticket.stage }) };
}

/** Whether `change` would change anything. */
export function isChange(ticket: Shown, change: TicketChange): boolean {
  const before = changeBody(inverseOf(ticket, change));

  return Object.entries(changeBody(change)).some(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name]),
  );
}

/** The body of `PATCH /api/desk/tickets/{ticketId}`: references go by id. */
export function changeBody({ assignee, team, product, ...plain }: TicketChange): Record<string, unknown> {
  return {
    ...plain,
    ...(assignee !== undefined && { assignee: idOf(assignee) }),
    ...(team !== undefined && { team: idOf(team) }),
    ...(product !== undefined && { product: idOf(product) }),
  };
}

function idOf(reference: { id: string } | null): string | null {
  return reference === null ? null : reference.id;
}
