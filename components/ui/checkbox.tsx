"use client";

import { Checkbox as Base } from "@base-ui/react/checkbox";
import { Check, Minus } from "lucide-react";
import { cn } from "./cn";

/** Give it a label by wrapping both in `<label>`, or an `aria-label`. */
export function Checkbox({ className, ...rest }: Omit<Base.Root.Props, "className"> & { className?: string }) {
  return (
    <Base.Root
      data-slot="checkbox"
      className={cn(
        "relative flex size-4 shrink-0 items-center justify-center rounded-sm border border-line-strong bg-surface transition-colors",
        "after:absolute after:-inset-1.5 hover:border-ink-faint data-disabled:opacity-50 [&_svg]:size-3 [&_svg]:stroke-3",
        "data-checked:border-accent data-checked:bg-accent data-indeterminate:border-accent data-indeterminate:bg-accent",
        className,
      )}
      {...rest}
    >
      <Base.Indicator className="text-on-accent data-unchecked:hidden">
        {rest.indeterminate ? <Minus aria-hidden /> : <Check aria-hidden />}
      </Base.Indicator>
    </Base.Root>
  );
}
