"use client";

import { useState } from "react";
import type { WireTicketSummary } from "@/app/api/desk/_dialect/schemas";
import { hold, type SteadyList, settle } from "./steady-list";

type Asked = {
  /** The same object as long as nothing has changed. */
  tickets: readonly WireTicketSummary[];
  isComplete: boolean;
  /** Which list it is: another one starts anew. */
  view: string;
  isHeld: boolean;
  own: ReadonlySet<string>;
};

type Kept = Pick<Asked, "tickets" | "isComplete" | "view"> & { list: SteadyList };

/** The rows to show, held in place while `isHeld`. */
export function useSteadyList(asked: Asked): SteadyList & { release: () => void } {
  const { tickets, isComplete, view, isHeld, own } = asked;
  const [kept, setKept] = useState<Kept>(() => ({ tickets, isComplete, view, list: settle(asked, null) }));

  const isSameList = kept.view === view;
  const isSame = isSameList && kept.tickets === tickets && kept.isComplete === isComplete;
  let { list } = kept;
  if (!isSame || (list.isBehind && !isHeld)) {
    list = isSameList && isHeld ? hold(kept.list, asked, own) : settle(asked, isSameList ? kept.list : null);
    setKept({ tickets, isComplete, view, list });
  }

  return {
    ...list,
    release: () => setKept({ tickets, isComplete, view, list: settle(asked, kept.list) }),
  };
}
