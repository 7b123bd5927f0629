"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { Check, ChevronRight, ListFilter } from "lucide-react";
import { type MouseEvent, useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { popupClass, popupItemClass } from "@/components/ui/popup-styles";
import { parseQueueFilter, type QueueFilter, queueHref, queueSearchParams } from "@/lib/queries/queue-filter";
import { showQueue } from "../../_components/queue-link";
import type { Names } from "./describe-filter";
import { chosenOf, type Facet, facetsOf } from "./facets";

/** Two steps, by what and which; each can be found by typing. */
export function FilterMenu({ filter, names }: { filter: QueueFilter; names: Names }) {
  const facets = useMemo(() => facetsOf(names), [names]);

  return (
    <Base.Root modal={false}>
      <Base.Trigger render={<Button aria-label="Filter" />}>
        <ListFilter aria-hidden />
        <span className="max-lg:hidden">Filter</span>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner align="start" sideOffset={4} collisionPadding={8} className="z-50 outline-none">
          <Base.Popup className={cn(popupClass, "w-48 p-1")}>
            {facets.map((facet) => (
              <FacetMenu key={facet.name} facet={facet} filter={filter} />
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function FacetMenu({ facet, filter }: { facet: Facet; filter: QueueFilter }) {
  const { label, icon: Icon, options, isMultiple } = facet;
  const chosen = chosenOf(filter, facet);
  const toggle = (value: string) => showQueue(toggledHref(filter, facet, value));
  const { isOpen, changeOpen, pin } = usePinnedOpen();

  return (
    <Base.FilterProvider>
      <Base.SubmenuRoot open={isOpen} onOpenChange={changeOpen}>
        <Base.SubmenuTrigger className={popupItemClass} onClick={pin}>
          <Icon aria-hidden className="text-ink-faint" />
          <span className="flex-1">{label}</span>
          <ChevronRight aria-hidden className="text-ink-faint rtl:rotate-180" />
        </Base.SubmenuTrigger>
        <Base.Portal>
          <Base.Positioner sideOffset={2} alignOffset={-4} collisionPadding={8} className="z-50 outline-none">
            <Base.Popup className={cn(popupClass, "flex w-56 flex-col overflow-hidden")}>
              <Base.Input
                aria-label={`Find in ${label}`}
                placeholder={label}
                className="h-8 w-full border-b bg-transparent px-3 text-sm outline-none pointer-coarse:h-11 pointer-coarse:text-lg"
              />
              <Base.Empty className="px-3 py-3 text-sm text-ink-faint empty:hidden">Nothing found.</Base.Empty>
              <Base.List className="max-h-[min(20rem,var(--available-height))] overflow-y-auto overscroll-contain p-1">
                {options.map((option) => (
                  <Base.CheckboxItem
                    key={option.value}
                    label={option.label}
                    checked={chosen.includes(option.value)}
                    onCheckedChange={() => toggle(option.value)}
                    closeOnClick={!isMultiple}
                    className={popupItemClass}
                  >
                    {option.icon}
                    <span className="min-w-0 flex-1 truncate">{option.label}</span>
                    <Base.CheckboxItemIndicator>
                      <Check aria-hidden className="text-accent-ink" />
                    </Base.CheckboxItemIndicator>
                  </Base.CheckboxItem>
                ))}
              </Base.List>
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.SubmenuRoot>
    </Base.FilterProvider>
  );
}

/** Opens while the pointer rests on it, as submenus do; what was clicked stays until something else is chosen. */
function usePinnedOpen() {
  const [isOpen, setIsOpen] = useState(false);
  const isPinned = useRef(false);

  const changeOpen = (open: boolean, details: Base.SubmenuRoot.ChangeEventDetails) => {
    if (!open && isPinned.current && details.reason === "trigger-hover") return details.cancel();
    if (!open) isPinned.current = false;
    setIsOpen(open);
  };
  // Fingers and keys toggle it already; a mouse's click is left to the resting.
  const pin = ({ nativeEvent }: MouseEvent) => {
    if (!(nativeEvent instanceof PointerEvent) || nativeEvent.pointerType !== "mouse") return;
    isPinned.current = true;
    setIsOpen(true);
  };

  return { isOpen, changeOpen, pin };
}

/** The view with `value` added, or taken away where it was chosen. */
function toggledHref(filter: QueueFilter, facet: Facet, value: string): string {
  const chosen = chosenOf(filter, facet);
  const isChosen = chosen.includes(value);
  const others = facet.isMultiple ? chosen.filter((other) => other !== value) : [];
  const next = isChosen ? others : [...others, value];

  // Through the address and back, which puts words in order and drops what is empty.
  const params = queueSearchParams({ ...filter, [facet.name]: undefined });
  if (next.length > 0) params.set(facet.name, next.join(","));

  return queueHref(parseQueueFilter(params));
}
