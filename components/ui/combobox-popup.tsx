"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { Check, Search, X } from "lucide-react";
import { cn } from "./cn";
import type { ComboboxItem } from "./combobox";
import { popupClass, popupItemClass } from "./popup-styles";
import { Spinner } from "./spinner";
import type { AsyncItems } from "./use-async-items";

type ComboboxPopupProps = {
  status: AsyncItems<unknown>["status"];
  searchPlaceholder?: string;
  emptyText?: string;
  clearLabel?: string;
  onClear: () => void;
};

export function ComboboxPopup<Item extends ComboboxItem>(props: ComboboxPopupProps) {
  const { status, searchPlaceholder = "Search…", emptyText = "Nothing found.", clearLabel, onClear } = props;
  return (
    <Base.Portal>
      <Base.Positioner sideOffset={4} align="start" className="z-50 outline-none">
        <Base.Popup
          aria-label={searchPlaceholder}
          className={cn(popupClass, "w-(--anchor-width) min-w-64 max-w-(--available-width)")}
        >
          <div className="flex h-9 items-center gap-2 border-b px-2.5">
            <Search aria-hidden className="size-4 shrink-0 text-ink-faint" />
            <Base.Input
              placeholder={searchPlaceholder}
              aria-label={searchPlaceholder}
              className="h-full min-w-0 flex-1 bg-transparent text-sm outline-none pointer-coarse:text-lg"
            />
            {status === "loading" ? <Spinner className="text-ink-faint" /> : null}
          </div>
          {clearLabel ? (
            <div className="border-b p-1">
              <button type="button" onClick={onClear} className={cn(popupItemClass, "w-full hover:bg-subtle")}>
                <X aria-hidden className="text-ink-faint" />
                {clearLabel}
              </button>
            </div>
          ) : null}
          <Base.Status className="sr-only">{status === "loading" ? "Searching" : null}</Base.Status>
          <Base.Empty className="px-3 py-4 text-sm text-ink-faint empty:hidden">
            {status === "failed" ? "The search failed. Type again to retry." : status === "ready" ? emptyText : null}
          </Base.Empty>
          <Base.List className="max-h-[min(18rem,var(--available-height))] overflow-y-auto overscroll-contain p-1 data-empty:p-0">
            {(item: Item) => <ComboboxRow key={item.value} item={item} />}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}

function ComboboxRow({ item }: { item: ComboboxItem }) {
  return (
    <Base.Item value={item} className={popupItemClass}>
      {item.icon}
      <span className="min-w-0 flex-1">
        <span className="block truncate">{item.label}</span>
        {item.detail ? <span className="block truncate text-xs text-ink-faint">{item.detail}</span> : null}
      </span>
      <Base.ItemIndicator>
        <Check aria-hidden className="text-accent-ink" />
      </Base.ItemIndicator>
    </Base.Item>
  );
}
