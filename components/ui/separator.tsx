import { cn } from "./cn";

type SeparatorProps = { orientation?: "horizontal" | "vertical"; className?: string };

export function Separator({ orientation = "horizontal", className }: SeparatorProps) {
  const shape = orientation === "horizontal" ? "h-px w-full border-t" : "h-full w-px border-s";
  return <hr data-slot="separator" aria-orientation={orientation} className={cn("border-0", shape, className)} />;
}
