import type { WireTicketSummary } from "@/app/api/desk/_dialect/schemas";

export type SteadyRow = {
  ticket: WireTicketSummary;
  /** Does not belong to the list any more, but stands where it stood. */
  hasLeft: boolean;
  /** Came while the list was on screen. */
  isNew: boolean;
};

export type SteadyList = {
  rows: readonly SteadyRow[];
  /** Tickets that belong to the list and are held back. */
  arrived: number;
  /** Whether the list would look different if nothing were held. */
  isBehind: boolean;
};

type Fresh = {
  tickets: readonly WireTicketSummary[];
  /** Whether nothing comes after the last of them. */
  isComplete: boolean;
};

/** The list as the desk has it. Rows that were not there before are marked, except where there was nothing at all. */
export function settle(fresh: Fresh, before: SteadyList | null): SteadyList {
  const known = before && new Map(before.rows.map((row) => [row.ticket.id, row]));
  const lastKnown = fresh.tickets.findLastIndex(({ id }) => known?.has(id));
  const rows = fresh.tickets.map((ticket, index) => {
    const isNew = known?.get(ticket.id)?.isNew ?? (known !== null && index < lastKnown);

    return { ticket, hasLeft: false, isNew };
  });

  return { rows, arrived: 0, isBehind: false };
}

/**
 * The list with every row where it was, so that nothing moves under somebody's pointer: what the rows say is new, who is
 * in the list is not. Older tickets that were asked for are added at the end.
 * @param own tickets that the reader has changed here: these come and go at once
 */
export function hold(before: SteadyList, fresh: Fresh, own: ReadonlySet<string>): SteadyList {
  const current = new Map(fresh.tickets.map((ticket) => [ticket.id, ticket]));
  const lastStanding = before.rows.findLastIndex(({ ticket }) => current.has(ticket.id));
  const kept = before.rows.flatMap((row, index) => {
    const ticket = current.get(row.ticket.id);
    if (ticket) return [{ ...row, ticket, hasLeft: false }];
    if (own.has(row.ticket.id)) return [];
    // Newer tickets push older ones over the end of what was loaded; those have not left.
    const isPushedOut = index > lastStanding && !fresh.isComplete;

    return [{ ...row, hasLeft: !isPushedOut }];
  });

  const rows = withMissing(kept, fresh.tickets, own);
  const shown = new Set(rows.map(({ ticket }) => ticket.id));
  const arrived = fresh.tickets.filter(({ id }) => !shown.has(id)).length;

  return { rows, arrived, isBehind: arrived > 0 || !isSameOrder(rows, fresh.tickets) };
}

/** Puts in what need not be held back: the reader's own tickets in their place, and older ones at the end. */
function withMissing(kept: SteadyRow[], tickets: readonly WireTicketSummary[], own: ReadonlySet<string>): SteadyRow[] {
  const rows = [...kept];
  const shown = new Set(kept.map(({ ticket }) => ticket.id));
  const lastShown = tickets.findLastIndex(({ id }) => shown.has(id));

  tickets.forEach((ticket, index) => {
    if (shown.has(ticket.id)) return;
    const row = { ticket, hasLeft: false, isNew: false };
    if (index > lastShown) rows.push(row);
    else if (own.has(ticket.id)) rows.splice(placeAfter(rows, tickets[index - 1]), 0, row);
  });

  return rows;
}

function placeAfter(rows: readonly SteadyRow[], neighbour: WireTicketSummary | undefined): number {
  return rows.findIndex(({ ticket }) => ticket.id === neighbour?.id) + 1;
}

function isSameOrder(rows: readonly SteadyRow[], tickets: readonly WireTicketSummary[]): boolean {
  return rows.every(({ ticket, hasLeft }, index) => !hasLeft && (tickets[index]?.id ?? ticket.id) === ticket.id);
}
