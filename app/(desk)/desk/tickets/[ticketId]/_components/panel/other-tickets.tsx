"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { STATUS_LOOKS } from "@/components/tickets/status-badge";
import { otherTickets } from "../other-tickets";
import { useTicket } from "../ticket-context";
import { PanelSection } from "./property";

/** What else the requester has reported; the latest five. */
export function OtherTickets() {
  const { publicId, requester } = useTicket().ticket;
  const { data: tickets = [] } = useQuery(otherTickets(publicId, requester.id));
  if (tickets.length === 0) return null;

  return (
    <PanelSection title={`Also from ${requester.name ?? requester.email}`}>
      <ul className="-mx-2 flex flex-col">
        {tickets.map((ticket) => {
          const { icon: Icon, label } = STATUS_LOOKS[ticket.status];

          return (
            <li key={ticket.id}>
              <Link
                href={`/desk/tickets/${ticket.publicId}`}
                prefetch={false}
                className="flex items-start gap-2 rounded-md px-2 py-1.5 text-sm hover:bg-subtle"
              >
                <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-faint" />
                <span className="min-w-0">
                  <span className="line-clamp-2 [overflow-wrap:anywhere]">{ticket.subject}</span>
                  <span className="block text-xs text-ink-faint">
                    {ticket.publicId} · {label}
                  </span>
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </PanelSection>
  );
}
