import type { ComponentProps } from "react";
import { cn } from "./cn";

export function Kbd({ className, ...rest }: ComponentProps<"kbd">) {
  return (
    <kbd
      data-slot="kbd"
      className={cn(
        "inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-sm border border-line bg-subtle px-1",
        "font-sans text-[0.6875rem]/none font-medium text-ink-muted",
        className,
      )}
      {...rest}
    />
  );
}
