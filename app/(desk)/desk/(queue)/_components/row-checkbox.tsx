"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";

type RowCheckboxProps = { publicId: string; isSelected: boolean; onToggle: () => void };

/** There for everybody, in sight when it is wanted: on the row in hand, and on all once something is selected. */
export function RowCheckbox({ publicId, isSelected, onToggle }: RowCheckboxProps) {
  return (
    <Checkbox
      aria-label={`Select ${publicId}`}
      checked={isSelected}
      onCheckedChange={onToggle}
      className={cn(
        "z-10 -ms-0.5 opacity-0 transition-opacity max-sm:mt-1.5 focus-visible:opacity-100",
        "group-hover/row:opacity-100 group-focus-within/row:opacity-100 group-data-selecting/list:opacity-100",
        "data-checked:opacity-100 pointer-coarse:opacity-100",
      )}
    />
  );
}
