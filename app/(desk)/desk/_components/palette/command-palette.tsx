"use client";

import { useState } from "react";
import { CommandPalette as Shell } from "@/components/ui/command";
import { DeskCommands } from "./desk-commands";
import { PlaceCommands } from "./place-commands";
import { TicketResults } from "./ticket-results";
import { useTicketSearch } from "./use-ticket-search";

type CommandPaletteProps = { open: boolean; onOpenChange: (open: boolean) => void };

/** Every ticket, every view and every command, by a few letters. */
export function CommandPalette({ open, onOpenChange }: CommandPaletteProps) {
  const [query, setQuery] = useState("");
  const found = useTicketSearch(query, open);

  /** Closes first: what is done may open something else, or put the focus somewhere. */
  const andClose = (act: () => void) => () => {
    onOpenChange(false);
    setQuery("");
    act();
  };

  return (
    <Shell
      open={open}
      onOpenChange={onOpenChange}
      placeholder="Ticket number, words or a command…"
      query={query}
      onQueryChange={setQuery}
      filter={false}
      busy={found.isSearching}
      emptyText={found.isSearching ? "Searching…" : "Nothing matches."}
    >
      <TicketResults query={query} found={found} andClose={andClose} />
      <DeskCommands query={query} andClose={andClose} />
      <PlaceCommands query={query} andClose={andClose} />
    </Shell>
  );
}
