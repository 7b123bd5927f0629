"use client";

import { ArrowRight, Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { STATUS_LOOKS } from "@/components/tickets/status-badge";
import { CommandGroup, CommandItem } from "@/components/ui/command";
import { queueHref } from "@/lib/queries/queue-filter";
import { useGoToQueue } from "../use-go-to-queue";
import { type FoundTickets, namedTicket } from "./use-ticket-search";

type TicketResultsProps = { query: string; found: FoundTickets; andClose: (act: () => void) => () => void };

/** What the desk has found, and a ticket that is named by its number before the desk has answered. */
export function TicketResults({ query, found, andClose }: TicketResultsProps) {
  const router = useRouter();
  const goToQueue = useGoToQueue();
  const words = query.trim();
  const named = namedTicket(words);
  const open = (publicId: string) => andClose(() => router.push(`/desk/tickets/${publicId}`));
  if (words === "" || (found.isSearching && !named && found.tickets.length === 0)) return null;

  return (
    <CommandGroup heading="Tickets">
      {named ? (
        <CommandItem value={named} icon={<ArrowRight aria-hidden />} onSelect={open(named)}>
          Open {named}
          <span className="ms-2 text-ink-faint">
            {found.tickets.find(({ publicId }) => publicId === named)?.subject}
          </span>
        </CommandItem>
      ) : null}
      {found.tickets.map(({ id, publicId, subject, status }) => {
        const { icon: Icon, label } = STATUS_LOOKS[status];
        if (publicId === named) return null;

        return (
          <CommandItem key={id} value={id} icon={<Icon aria-hidden />} detail={label} onSelect={open(publicId)}>
            <span className="me-2 text-ink-faint tabular-nums">{publicId}</span>
            {subject}
          </CommandItem>
        );
      })}
      {named ? null : (
        <CommandItem
          value="search"
          icon={<Search aria-hidden />}
          onSelect={andClose(() => goToQueue(queueHref({ search: words })))}
        >
          Search all tickets for “{words}”
        </CommandItem>
      )}
    </CommandGroup>
  );
}
