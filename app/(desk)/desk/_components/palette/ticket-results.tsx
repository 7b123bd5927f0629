"use client";

import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { STATUS_LOOKS } from "@/components/tickets/status-badge";
import { CommandGroup, CommandItem } from "@/components/ui/command";
import { queueHref } from "@/lib/queries/queue-filter";
import { useGoToQueue } from "../use-go-to-queue";
import type { FoundTickets } from "./use-ticket-search";

type TicketResultsProps = { query: string; found: FoundTickets; andClose: (act: () => void) => () => void };

/** The desk has matched these already, by rules of its own: they are shown whatever the palette's filter thinks. */
export function TicketResults({ query, found, andClose }: TicketResultsProps) {
  const router = useRouter();
  const goToQueue = useGoToQueue();
  const words = query.trim();
  if (words === "") return null;

  return (
    <CommandGroup heading="Tickets" forceMount>
      {found.tickets.map(({ id, publicId, subject, status }) => {
        const { icon: Icon, label } = STATUS_LOOKS[status];

        return (
          <CommandItem
            key={id}
            value={id}
            keywords={[query]}
            forceMount
            icon={<Icon aria-hidden />}
            detail={label}
            onSelect={andClose(() => router.push(`/desk/tickets/${publicId}`))}
          >
            <span className="me-2 text-ink-faint tabular-nums">{publicId}</span>
            {subject}
          </CommandItem>
        );
      })}
      <CommandItem
        value="search"
        keywords={[query]}
        forceMount
        icon={<Search aria-hidden />}
        onSelect={andClose(() => goToQueue(queueHref({ search: words })))}
      >
        Search all tickets for “{words}”
      </CommandItem>
    </CommandGroup>
  );
}
