"use client";

import { useCallback, useState } from "react";
import { type ChangeTicket, useChangeTicket } from "../../_components/use-change-ticket";

/** Changes made in this list, and to which tickets: the list shows their effect at once. */
export function useOwnChanges(): { own: ReadonlySet<string>; change: ChangeTicket } {
  const [own] = useState(() => new Set<string>());
  const changeTicket = useChangeTicket();
  const change = useCallback<ChangeTicket>(
    (ticket, wanted) => {
      own.add(ticket.id);
      changeTicket(ticket, wanted);
    },
    [own, changeTicket],
  );

  return { own, change };
}
