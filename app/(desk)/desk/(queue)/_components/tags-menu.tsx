"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { useQueryClient } from "@tanstack/react-query";
import { Check, Minus, Plus } from "lucide-react";
import { useMemo, useState } from "react";
import type { WireTicketSummary } from "@/app/api/desk/_dialect/schemas";
import { cn } from "@/components/ui/cn";
import { popupClass, popupItemClass } from "@/components/ui/popup-styles";
import type { BulkChange } from "@/lib/queries/bulk-change";
import { ticketCount } from "./bulk-words";
import { knownTags } from "./known-tags";

const TAG_MAX = 64;

type TagsMenuProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  anchor: Element | null;
  finalFocus?: () => HTMLElement | null;
  tickets: readonly WireTicketSummary[];
  apply: (tickets: readonly WireTicketSummary[], change: BulkChange) => void;
};

/** Puts tags on all of the tickets or takes them off all; what is typed can become a new one. */
export function TagsMenu({ open, onOpenChange, anchor, finalFocus, tickets, apply }: TagsMenuProps) {
  const client = useQueryClient();
  const [query, setQuery] = useState("");
  const tags = useMemo(() => knownTags(client, tickets), [client, tickets]);

  const typed = query.replace(/\s+/gu, " ").trim();
  const found = tags.filter(({ tag }) => tag.toLowerCase().includes(typed.toLowerCase()));
  const isNew = typed !== "" && !tags.some(({ tag }) => tag === typed);
  const label = tickets.length === 1 ? "Set tags" : `Set tags of ${ticketCount(tickets.length)}`;

  return (
    <Base.FilterProvider filter={null} value={query} onValueChange={setQuery} autoHighlight="always">
      <Base.Root open={open} onOpenChange={onOpenChange} modal={false}>
        <Base.Portal>
          <Base.Positioner
            anchor={anchor}
            align="start"
            sideOffset={4}
            collisionPadding={8}
            className="z-50 outline-none"
          >
            <Base.Popup
              data-slot="tags-menu"
              aria-label={label}
              finalFocus={finalFocus && (() => finalFocus() ?? true)}
              className={cn(popupClass, "flex w-60 flex-col overflow-hidden")}
            >
              <Base.Input
                aria-label={label}
                placeholder="Find or make a tag"
                maxLength={TAG_MAX}
                className="h-9 w-full border-b bg-transparent px-3 text-sm outline-none pointer-coarse:h-11 pointer-coarse:text-lg"
              />
              {found.length === 0 && !isNew ? (
                <p className="px-3 py-4 text-sm text-ink-faint">No tags yet. Type one to make it.</p>
              ) : null}
              <Base.List className="max-h-[min(18rem,var(--available-height))] overflow-y-auto overscroll-contain p-1">
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
                  <Base.Item
                    label={typed}
                    onClick={() => apply(tickets, { addTags: [typed] })}
                    className={popupItemClass}
                  >
                    <Plus aria-hidden className="text-ink-faint" />
                    <span className="min-w-0 flex-1 truncate">Add “{typed}”</span>
                  </Base.Item>
                ) : null}
              </Base.List>
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </Base.FilterProvider>
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
