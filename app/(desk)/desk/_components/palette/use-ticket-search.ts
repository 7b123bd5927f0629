"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { WireTicketSummary } from "@/app/api/desk/_dialect/schemas";
import { guessTicketKey, publicId } from "@/lib/domain/tickets/ticket-id";
import { ticketQueries } from "@/lib/queries/tickets";

const DEBOUNCE_MS = 150;
const SHOWN = 7;

export type FoundTickets = { tickets: WireTicketSummary[]; isSearching: boolean };

/** The tickets that the words, or the number, mean; asked for once typing pauses. */
export function useTicketSearch(query: string, isWanted: boolean): FoundTickets {
  const words = useSettled(query.trim());
  const { data, isFetching } = useQuery({
    ...ticketQueries.search(namedTicket(words) ?? words),
    enabled: isWanted && words !== "",
    placeholderData: keepPreviousData,
  });
  const isCurrent = query.trim() !== "";

  return {
    tickets: isCurrent ? (data?.tickets.slice(0, SHOWN) ?? []) : [],
    isSearching: isCurrent && (isFetching || words !== query.trim()),
  };
}

/** The ticket that `42`, `#42` or `TK-42` names; null for words. */
export function namedTicket(words: string): string | null {
  const key = guessTicketKey(words);

  return key && "number" in key ? publicId(key.number) : null;
}

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), DEBOUNCE_MS);

    return () => clearTimeout(timer);
  }, [value]);

  return settled;
}
