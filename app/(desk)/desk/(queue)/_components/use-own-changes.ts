"use client";

import { useCallback, useState } from "react";
import type { WireTicketSummary } from "@/app/api/desk/_dialect/schemas";
import { type BulkChange, changeOf } from "@/lib/queries/bulk-change";
import { type ChangeTicket, useChangeTicket } from "../../_components/use-change-ticket";
import { useChangeTickets } from "./use-change-tickets";

/** Changes made in this list, and to which tickets: the list shows their effect at once. */
export function useOwnChanges() {
  const [own] = useState(() => new Set<string>());
  const changeTicket = useChangeTicket();
  const { changeTickets, result, forgetResult } = useChangeTickets();

  const change = useCallback<ChangeTicket>(
    (ticket, wanted) => {
      own.add(ticket.id);
      changeTicket(ticket, wanted);
    },
    [own, changeTicket],
  );
  /** One ticket or many, by the same choice. */
  const apply = useCallback(
    (tickets: readonly WireTicketSummary[], wanted: BulkChange) => {
      const [first, ...others] = tickets;
      if (first && others.length === 0) return change(first, changeOf(first, wanted));
      for (const { id } of tickets) own.add(id);
      changeTickets(tickets, wanted);
    },
    [own, change, changeTickets],
  );

  return { own: own as ReadonlySet<string>, change, apply, result, forgetResult };
}
