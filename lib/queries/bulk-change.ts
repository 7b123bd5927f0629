import type { WireTicketSummary } from "@/app/api/desk/_dialect/schemas";
import { changeBody, inverseOf, type TicketChange } from "./ticket-change";

/** What several tickets are changed to at once. Tags are added and taken off: each ticket keeps its others. */
export type BulkChange = Pick<TicketChange, "status" | "stage" | "priority" | "assignee" | "team"> & {
  addTags?: readonly string[];
  removeTags?: readonly string[];
};

/** The same change to some tickets; `exact` changes them in the version that is given, or not at all. */
export type BulkPart = { tickets: readonly WireTicketSummary[]; change: BulkChange; exact?: true };

/** What `bulk` means for this ticket. */
export function changeOf(ticket: WireTicketSummary, { addTags, removeTags, ...change }: BulkChange): TicketChange {
  if (!addTags && !removeTags) return change;
  const kept = ticket.tags.filter((tag) => !removeTags?.includes(tag));

  return { ...change, tags: [...new Set([...kept, ...(addTags ?? [])])] };
}

/** `changes` in the body of `POST /api/desk/tickets/bulk`: references go by id. */
export function bulkBody({ addTags, removeTags, ...change }: BulkChange): Record<string, unknown> {
  return { ...changeBody(change), ...(addTags && { addTags }), ...(removeTags && { removeTags }) };
}

/**
 * The way back for tickets that `change` has reached: tickets that were alike before go back together.
 * @param changed as each was, and as it is now
 */
export function undoParts(
  changed: readonly { before: WireTicketSummary; after: WireTicketSummary }[],
  change: BulkChange,
): BulkPart[] {
  const back = changed.map(({ before, after }) => ({ after, inverse: inverseBulk(before, change) }));
  const alike = Map.groupBy(back, ({ inverse }) => JSON.stringify(bulkBody(inverse)));

  return [...alike.values()].flatMap((group) =>
    group[0] ? [{ tickets: group.map(({ after }) => after), change: group[0].inverse, exact: true as const }] : [],
  );
}

function inverseBulk(before: WireTicketSummary, change: BulkChange): BulkChange {
  const { tags: _tags, ...inverse } = inverseOf(before, changeOf(before, change));
  const { addTags = [], removeTags = [] } = change;
  const added = addTags.filter((tag) => !before.tags.includes(tag));
  const removed = removeTags.filter((tag) => before.tags.includes(tag) && !addTags.includes(tag));

  return {
    ...inverse,
    ...(removed.length > 0 && { addTags: removed }),
    ...(added.length > 0 && { removeTags: added }),
  };
}
