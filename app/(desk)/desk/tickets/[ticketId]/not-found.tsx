import { SearchX } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export default function TicketNotFound() {
  return (
    <EmptyState
      icon={SearchX}
      title="There is no such ticket"
      titleAs="h1"
      action={
        <ButtonLink href="/desk" variant="primary">
          Back to the queue
        </ButtonLink>
      }
      className="my-auto"
    >
      The number may be mistyped: one looks like TK-00042.
    </EmptyState>
  );
}
