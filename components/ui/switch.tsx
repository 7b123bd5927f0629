"use client";

import { Switch as Base } from "@base-ui/react/switch";
import { cn } from "./cn";

/** For what takes effect at once; inside a form that is sent, use a Checkbox. */
export function Switch({ className, ...rest }: Omit<Base.Root.Props, "className"> & { className?: string }) {
  return (
    <Base.Root
      data-slot="switch"
      className={cn(
        "relative inline-flex h-4.5 w-8 shrink-0 items-center rounded-full bg-line-strong p-0.5 transition-colors",
        "after:absolute after:-inset-1.5 data-checked:bg-accent data-disabled:opacity-50",
        className,
      )}
      {...rest}
    >
      <Base.Thumb className="size-3.5 rounded-full bg-surface shadow-xs transition-transform data-checked:translate-x-3.5 rtl:data-checked:-translate-x-3.5" />
    </Base.Root>
  );
}
