import { LoaderCircle } from "lucide-react";
import { cn } from "./cn";

/** A wheel beside a text that already says what is being waited for; give it a label where it stands alone. */
export function Spinner({ label, className }: { label?: string; className?: string }) {
  return (
    <span data-slot="spinner" role={label ? "status" : undefined} className={cn("inline-flex size-4", className)}>
      <LoaderCircle aria-hidden className="size-full animate-spin" />
      {label ? <span className="sr-only">{label}</span> : null}
    </span>
  );
}
