import { Skeleton } from "@/components/ui/skeleton";
import type { Density } from "./density";

const WIDTHS = ["w-2/5", "w-1/2", "w-1/3", "w-3/5", "w-1/4", "w-2/5", "w-1/2", "w-1/3", "w-1/4", "w-3/5"] as const;

export function ListSkeleton({ density }: { density: Density }) {
  return (
    <div role="status" aria-label="Loading tickets" data-density={density} className="group/list">
      {WIDTHS.map((width, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: they never change
          key={index}
          className="flex h-14 items-center gap-2.5 border-b px-4 sm:group-data-[density=comfortable]/list:h-11 sm:group-data-[density=compact]/list:h-8"
        >
          <Skeleton className="size-4" />
          <Skeleton className="h-3 w-16" />
          <Skeleton className={`h-3 ${width}`} />
          <Skeleton className="ms-auto size-6 rounded-full" />
        </div>
      ))}
    </div>
  );
}
