"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { useQueryClient } from "@tanstack/react-query";
import { Check, Minus, Plus } from "lucide-react";
import { useMemo, useState } from "react";
import type { WireTicketSummary } from "@/app/api/desk/_dialect/schemas";
import { popupItemClass } from "@/components/ui/popup-styles";
import { SearchMenu, type SearchMenuProps } from "@/components/ui/search-menu";
import type { BulkChange } from "@/lib/queries/bulk-change";
import { ticketCount } from "./bulk-words";
import { knownTags } from "./known-tags";

const TAG_MAX = 64;

type TagsMenuProps = Omit<SearchMenuProps, "label"> & {
  tickets: readonly WireTicketSummary[];
  apply: (tickets: readonly WireTicketSummary[], change: BulkChange) => void;
};

/** Puts tags on all of the tickets or takes them off all; what is typed can become a new one. */
export function TagsMenu({ tickets, apply, ...menu }: TagsMenuProps) {
  const client = useQueryClient();
  const [query, setQuery] = useState("");
  const tags = useMemo(() => knownTags(client, tickets), [client, tickets]);

  const typed = query.replace(/\s+/gu, " ").trim();
  const found = tags.filter(({ tag }) => tag.toLowerCase().includes(typed.toLowerCase()));
  const isNew = typed !== "" && !tags.some(({ tag }) => tag === typed);
  const label = tickets.length === 1 ? "Set tags" : `Set tags of ${ticketCount(tickets.length)}`;

  return (
    <SearchMenu
      {...menu}
      label={label}
      query={query}
      onQueryChange={setQuery}
      placeholder="Find or make a tag"
      maxLength={TAG_MAX}
      empty={
        found.length === 0 && !isNew ? (
          <p className="px-3 py-4 text-sm text-ink-faint">No tags yet. Type one to make it.</p>
        ) : null
      }
    >
      {found.map(({ tag, on }) => (
        <TagItem
          key={tag}
          tag={tag}
          on={on}
          of={tickets.length}
          onToggle={() => apply(tickets, on === tickets.length ? { removeTags: [tag] } : { addTags: [tag] })}
        />
      ))}
      {isNew ? (
        <Base.Item label={typed} onClick={() => apply(tickets, { addTags: [typed] })} className={popupItemClass}>
          <Plus aria-hidden className="text-ink-faint" />
          <span className="min-w-0 flex-1 truncate">Add “{typed}”</span>
        </Base.Item>
      ) : null}
    </SearchMenu>
  );
}

type TagItemProps = { tag: string; on: number; of: number; onToggle: () => void };

/** On all, on some or on none of them. */
function TagItem({ tag, on, of, onToggle }: TagItemProps) {
  const isOnAll = on === of;

  return (
    <Base.CheckboxItem
      label={tag}
      checked={isOnAll}
      aria-checked={isOnAll ? true : on > 0 ? "mixed" : false}
      onCheckedChange={onToggle}
      closeOnClick
      className={popupItemClass}
    >
      <span className="min-w-0 flex-1 truncate">{tag}</span>
      {on > 0 && !isOnAll ? (
        <span className="flex items-center gap-1.5 text-xs text-ink-faint">
          {on} of {of} <Minus aria-hidden />
        </span>
      ) : null}
      <Base.CheckboxItemIndicator>
        <Check aria-hidden className="text-accent-ink" />
      </Base.CheckboxItemIndicator>
    </Base.CheckboxItem>
  );
}
