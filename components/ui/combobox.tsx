"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { ChevronsUpDown } from "lucide-react";
import { type ReactNode, useState } from "react";
import { cn } from "./cn";
import { ComboboxPopup } from "./combobox-popup";
import { controlVariants } from "./input";
import { useAsyncItems } from "./use-async-items";

export type ComboboxItem = { value: string; label: string; detail?: string; icon?: ReactNode };

export type ComboboxProps<Item extends ComboboxItem> = {
  value: Item | null;
  onValueChange: (value: Item | null) => void;
  /** All there is to choose from; or `search`, asked for each query. Pass a stable function. */
  items?: readonly Item[];
  search?: (query: string, signal: AbortSignal) => Promise<readonly Item[]>;
  placeholder?: string;
  searchPlaceholder?: string;
  emptyText?: string;
  /** Offers a first row that takes the choice back, with this text ("Nobody", "No product"). */
  clearLabel?: string;
  name?: string;
  id?: string;
  disabled?: boolean;
  className?: string;
  "aria-label"?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
};

/** A button that opens a searchable list, for people, products and other lists too long for a Select. */
export function Combobox<Item extends ComboboxItem>(props: ComboboxProps<Item>) {
  const { value, onValueChange, items, search, placeholder, searchPlaceholder, emptyText, clearLabel } = props;
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState("");
  const found = useAsyncItems(search, query, open);
  const rows = items ?? found.items;

  return (
    <Base.Root<Item, false, Item>
      items={rows}
      filter={search ? null : undefined}
      value={value}
      onValueChange={onValueChange}
      isItemEqualToValue={(a, b) => a.value === b.value}
      itemToStringLabel={({ label }) => label}
      itemToStringValue={(item) => item.value}
      open={open}
      onOpenChange={setOpen}
      inputValue={query}
      onInputValueChange={setQuery}
      name={props.name}
      disabled={props.disabled}
      autoHighlight
    >
      <Base.Trigger
        data-slot="combobox"
        id={props.id}
        aria-label={props["aria-label"] && `${props["aria-label"]}: ${value?.label ?? placeholder ?? "nothing chosen"}`}
        aria-describedby={props["aria-describedby"]}
        aria-invalid={props["aria-invalid"]}
        className={cn(
          controlVariants(),
          "flex h-8 items-center gap-2 ps-2.5 pe-2 text-start pointer-coarse:h-10",
          props.className,
        )}
      >
        {value?.icon}
        <span className={cn("flex-1 truncate", value ? undefined : "text-ink-faint")}>
          {value?.label ?? placeholder}
        </span>
        <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-ink-faint" />
      </Base.Trigger>
      <ComboboxPopup<Item>
        status={search ? found.status : "ready"}
        searchPlaceholder={searchPlaceholder}
        emptyText={emptyText}
        clearLabel={value ? clearLabel : undefined}
        onClear={() => {
          onValueChange(null);
          setOpen(false);
        }}
      />
    </Base.Root>
  );
}
