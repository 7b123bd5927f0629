import { isDeepStrictEqual } from "node:util";
import type { PersonRef, ProductRef, TeamRef, Ticket } from "./ticket";

/** What a ticket is asked to become, with every reference looked up. */
type Wanted = Partial<
  Pick<
    Ticket,
    | "subject"
    | "body"
    | "status"
    | "stage"
    | "priority"
    | "urgency"
    | "category"
    | "subcategory"
    | "tags"
    | "metadata"
    | "language"
    | "assumed"
    | "requester"
    | "assignee"
    | "team"
    | "product"
    | "scheduledAt"
    | "dueAt"
  >
>;

export type FieldChanges = {
  /** The field's name in the domain and in events. */
  name: string;
  /** The Prisma column that keeps it. */
  column: string;
  before: unknown;
  /** The value for the column. */
  after: unknown;
  /** The value for the event: a reference with its name, so that the timeline reads well when names change later. */
  shown: unknown;
}[];

/** The fields of `wanted` that differ from the ticket. */
export function changedFields(ticket: Ticket, wanted: Wanted): FieldChanges {
  return Object.entries(wanted).flatMap(([name, after]) => {
    const before = ticket[name as keyof Wanted];
    const value = isReference(name) ? identity : asIs;
    if (after === undefined || isDeepStrictEqual(value(before), value(after))) return [];

    return [{ name, column: columnOf(name), before, after: value(after), shown: after }];
  });
}

const REFERENCES = ["requester", "assignee", "team", "product"];

function isReference(name: string): boolean {
  return REFERENCES.includes(name);
}

function columnOf(name: string): string {
  return isReference(name) ? `${name}Id` : name;
}

function identity(reference: unknown): unknown {
  return (reference as PersonRef | TeamRef | ProductRef | null)?.id ?? null;
}

function asIs(value: unknown): unknown {
  return value;
}
