import { cva } from "class-variance-authority";
import type { ComponentProps } from "react";
import { cn } from "./cn";

/** One look for everything that takes text. 16 px on touch screens, below which iOS zooms the page. */
export const controlVariants = cva([
  "w-full rounded-md border border-line-strong bg-surface text-base text-ink shadow-xs transition-colors pointer-coarse:text-lg",
  "hover:border-ink-faint focus-visible:border-focus focus-visible:outline-1 focus-visible:outline-offset-0",
  "aria-invalid:border-danger aria-invalid:focus-visible:outline-danger",
  "disabled:cursor-not-allowed disabled:bg-subtle disabled:text-ink-faint [&[readonly]]:bg-subtle",
]);

export function Input({ className, type = "text", ...rest }: ComponentProps<"input">) {
  return (
    <input
      data-slot="input"
      type={type}
      className={cn(controlVariants(), "h-8 px-2.5 pointer-coarse:h-10", className)}
      {...rest}
    />
  );
}
