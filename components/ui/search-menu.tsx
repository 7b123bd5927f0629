"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef } from "react";
import { cn } from "./cn";
import { popupClass } from "./popup-styles";

export type SearchMenuProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** What the menu opens beside. */
  anchor: Element | null;
  label: string;
  /** Where the keyboard goes on when the menu is closed. */
  finalFocus?: () => HTMLElement | null;
};

type ShellProps = SearchMenuProps & {
  /** How the list is narrowed by what is typed. Left out, by the caller, who is told of it. */
  filter?: (text: string, query: string) => boolean;
  query?: string;
  onQueryChange?: (query: string) => void;
  placeholder?: string;
  maxLength?: number;
  /** Instead of a list without items. */
  empty: ReactNode;
  /** Items of Base UI's menu. */
  children: ReactNode;
};

/** A menu with a line to type in, worked by letters and arrow keys, that opens anywhere: one can serve a thousand rows. */
export function SearchMenu({ open, onOpenChange, anchor, label, finalFocus, children, ...rest }: ShellProps) {
  const { filter = null, query, onQueryChange, placeholder = label, maxLength, empty } = rest;
  const { popup, takeFocus } = useImmediateFocus(open, finalFocus);

  return (
    <Base.FilterProvider filter={filter} value={query} onValueChange={onQueryChange} autoHighlight="always">
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
              data-slot="search-menu"
              aria-label={label}
              ref={popup}
              finalFocus={false}
              className={cn(popupClass, "flex w-60 flex-col overflow-hidden")}
            >
              <Base.Input
                ref={takeFocus}
                aria-label={label}
                placeholder={placeholder}
                maxLength={maxLength}
                className="h-9 w-full border-b bg-transparent px-3 text-sm outline-none pointer-coarse:h-11 pointer-coarse:text-lg"
              />
              {empty}
              <Base.List className="max-h-[min(18rem,var(--available-height))] overflow-y-auto overscroll-contain p-1">
                {children}
              </Base.List>
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </Base.FilterProvider>
  );
}

/**
 * Gives the line the focus as soon as it is there, and returns it as soon as the menu is closed. Base UI waits for a frame
 * before the one and for the fading before the other, and whoever types faster would press the page's single keys.
 */
function useImmediateFocus(isOpen: boolean, finalFocus: SearchMenuProps["finalFocus"]) {
  const popup = useRef<HTMLDivElement>(null);
  const before = useRef<Element | null>(null);
  const latest = useRef(finalFocus);
  useEffect(() => {
    latest.current = finalFocus;
  });

  const takeFocus = useCallback((line: HTMLInputElement | null) => {
    if (!line) return;
    before.current = document.activeElement;
    line.focus({ preventScroll: true });
  }, []);

  // Not in the cleanup: what has the focus before a commit gets it back from React after it.
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    const hasClosed = wasOpen.current && !isOpen;
    wasOpen.current = isOpen;
    if (!hasClosed) return;

    const { activeElement } = document;
    const isOurs = activeElement === document.body || popup.current?.contains(activeElement);
    const next = latest.current?.() ?? before.current;
    if (isOurs && next instanceof HTMLElement) next.focus({ preventScroll: true });
  }, [isOpen]);

  return { popup, takeFocus };
}
