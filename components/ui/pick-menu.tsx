"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { popupClass, popupItemClass } from "./popup-styles";

export type PickItem = {
  value: string;
  label: string;
  icon?: ReactNode;
  /** Beside the label, and found by the filter too. */
  detail?: string;
};

type PickMenuProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** What the menu opens beside. */
  anchor: Element | null;
  label: string;
  items: readonly PickItem[];
  value: string;
  onPick: (value: string) => void;
  /** Where the keyboard goes on when the menu is closed. */
  finalFocus?: () => HTMLElement | null;
};

/** A list to choose one from by typing or arrow keys, that opens anywhere: one menu can serve a thousand rows. */
export function PickMenu({ open, onOpenChange, anchor, label, items, value, onPick, finalFocus }: PickMenuProps) {
  return (
    <Base.FilterProvider autoHighlight="always" filter={startsAWord}>
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
              data-slot="pick-menu"
              aria-label={label}
              finalFocus={finalFocus && (() => finalFocus() ?? true)}
              className={cn(popupClass, "flex w-60 flex-col overflow-hidden")}
            >
              <Base.Input
                aria-label={label}
                placeholder={label}
                className="h-9 w-full border-b bg-transparent px-3 text-sm outline-none pointer-coarse:h-11 pointer-coarse:text-lg"
              />
              <Base.Empty className="px-3 py-4 text-sm text-ink-faint empty:hidden">Nothing found.</Base.Empty>
              <Base.List className="max-h-[min(18rem,var(--available-height))] overflow-y-auto overscroll-contain p-1">
                <Base.RadioGroup value={value} onValueChange={onPick} aria-label={label}>
                  {items.map((item) => (
                    <Base.RadioItem
                      key={item.value}
                      value={item.value}
                      label={item.detail ? `${item.label} ${item.detail}` : item.label}
                      closeOnClick
                      className={popupItemClass}
                    >
                      {item.icon}
                      <span className="min-w-0 flex-1 truncate">{item.label}</span>
                      {item.detail ? (
                        <span className="max-w-24 truncate text-xs text-ink-faint">{item.detail}</span>
                      ) : null}
                      <Base.RadioItemIndicator>
                        <Check aria-hidden className="text-accent-ink" />
                      </Base.RadioItemIndicator>
                    </Base.RadioItem>
                  ))}
                </Base.RadioGroup>
              </Base.List>
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </Base.FilterProvider>
  );
}

/** "pen" means Pending and not Open: whoever types means the beginning of a word. */
function startsAWord(text: string, query: string): boolean {
  return ` ${plain(text)}`.includes(` ${plain(query)}`);
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
