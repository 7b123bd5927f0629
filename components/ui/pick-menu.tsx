"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { popupItemClass } from "./popup-styles";
import { SearchMenu, type SearchMenuProps } from "./search-menu";

export type PickItem = {
  value: string;
  label: string;
  icon?: ReactNode;
  /** Beside the label, and found by the filter too. */
  detail?: string;
};

type PickMenuProps = SearchMenuProps & {
  items: readonly PickItem[];
  value: string;
  onPick: (value: string) => void;
};

/** A list to choose one from. */
export function PickMenu({ items, value, onPick, ...menu }: PickMenuProps) {
  return (
    <SearchMenu
      {...menu}
      filter={startsAWord}
      empty={<Base.Empty className="px-3 py-4 text-sm text-ink-faint empty:hidden">Nothing found.</Base.Empty>}
    >
      <Base.RadioGroup value={value} onValueChange={onPick} aria-label={menu.label}>
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
            {item.detail ? <span className="max-w-24 truncate text-xs text-ink-faint">{item.detail}</span> : null}
            <Base.RadioItemIndicator>
              <Check aria-hidden className="text-accent-ink" />
            </Base.RadioItemIndicator>
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </SearchMenu>
  );
}

/** "pen" means Pending and not Open: whoever types means the beginning of a word. */
function startsAWord(text: string, query: string): boolean {
  return ` ${plain(text)}`.includes(` ${plain(query)}`);
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
