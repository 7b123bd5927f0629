import type { ComponentProps } from "react";
import { cn } from "./cn";
import { controlVariants } from "./input";

export function Textarea({ className, rows = 4, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      data-slot="textarea"
      rows={rows}
      className={cn(controlVariants(), "field-sizing-content block max-h-[60dvh] min-h-20 px-2.5 py-1.5", className)}
      {...rest}
    />
  );
}
