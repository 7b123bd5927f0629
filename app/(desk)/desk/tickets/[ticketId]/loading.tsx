import { Skeleton } from "@/components/ui/skeleton";

/** The ticket page's own shape, so that nothing jumps when it arrives. */
export default function LoadingTicket() {
  return (
    <div role="status" aria-label="Loading the ticket" aria-busy className="flex flex-1 flex-col">
      <div className="flex h-12 shrink-0 items-center gap-3 border-b px-4">
        <Skeleton className="size-6" />
        <Skeleton className="h-4 w-20" />
      </div>
      <div className="flex flex-1">
        <div className="mx-auto flex w-full max-w-3xl flex-col gap-5 px-4 pt-6 sm:px-6">
          <Skeleton className="h-7 w-2/3" />
          <Skeleton className="h-5 w-1/2" />
          <Skeleton className="h-28 rounded-xl" />
          <Skeleton className="h-40 rounded-xl" />
          <Skeleton className="h-24 rounded-xl" />
        </div>
        <div className="flex w-80 shrink-0 flex-col gap-3 border-s bg-canvas p-4 max-lg:hidden">
          {["status", "stage", "priority", "assignee", "team", "product"].map((line) => (
            <Skeleton key={line} className="h-7" />
          ))}
        </div>
      </div>
    </div>
  );
}
