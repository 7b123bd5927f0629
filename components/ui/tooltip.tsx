"use client";

import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactElement, ReactNode } from "react";
import { Keys } from "./keys";

type TooltipProps = {
  content: ReactNode;
  shortcut?: readonly string[];
  side?: "top" | "bottom" | "inline-start" | "inline-end";
  /** The trigger: one focusable element that has an accessible name of its own. */
  children: ReactElement<Record<string, unknown>>;
};

export const TooltipProvider = Base.Provider;

/** Repeats or adds to a name for sighted users; never the only place where something is said. */
export function Tooltip({ content, shortcut, side = "top", children }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} className="z-50">
          <Base.Popup
            data-slot="tooltip"
            className="flex max-w-72 items-center gap-2 rounded-md border border-line bg-raised px-2 py-1 text-xs text-ink shadow-md transition-opacity data-ending-style:opacity-0 data-instant:transition-none data-starting-style:opacity-0"
          >
            {content}
            {shortcut ? <Keys keys={shortcut} /> : null}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
