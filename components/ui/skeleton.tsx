import { cn } from "./cn";

/** Holds the place of what is loading, at its size; the region around it says that it is busy. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span data-slot="skeleton" aria-hidden className={cn("block animate-pulse rounded-md bg-strong", className)} />
  );
}
