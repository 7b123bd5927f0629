import { cn } from "@/components/ui/cn";
import { publicId } from "@/lib/domain/tickets/ticket-id";

/** TK-00042, in figures of one width, never broken over two lines and never translated. */
export function TicketId({ number, className }: { number: number; className?: string }) {
  return (
    <span data-slot="ticket-id" translate="no" className={cn("font-medium whitespace-nowrap tabular-nums", className)}>
      {publicId(number)}
    </span>
  );
}
