import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "./cn";
import { controlVariants } from "./input";

/** The browser's own select: for forms that must work without JavaScript, and for phones. */
export function NativeSelect({ className, children, ...rest }: ComponentProps<"select">) {
  return (
    <span data-slot="native-select" className="relative block">
      <select
        className={cn(controlVariants(), "h-8 appearance-none ps-2.5 pe-8 pointer-coarse:h-10", className)}
        {...rest}
      >
        {children}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute inset-y-0 end-2.5 my-auto size-4 text-ink-faint"
      />
    </span>
  );
}
