"use client";

import { createContext, type ReactNode, use } from "react";
import type { WireTicket } from "@/app/api/desk/_dialect/schemas";
import type { TicketChange } from "@/lib/queries/ticket-change";
import { ConflictDialog } from "./change/conflict-dialog";
import { useTicketChanges } from "./change/use-ticket-changes";

type TicketOnPage = {
  /** With the changes that are still on their way. */
  ticket: WireTicket;
  change: (change: TicketChange) => void;
};

const TicketContext = createContext<TicketOnPage | null>(null);

export function TicketProvider({ publicId, children }: { publicId: string; children: ReactNode }) {
  const { ticket, change, conflict, settle } = useTicketChanges(publicId);

  return (
    <TicketContext value={{ ticket, change }}>
      {children}
      <ConflictDialog conflict={conflict} onSettle={settle} />
    </TicketContext>
  );
}

export function useTicket(): TicketOnPage {
  const ticket = use(TicketContext);
  if (!ticket) throw new Error("This belongs on a ticket's page");

  return ticket;
}
