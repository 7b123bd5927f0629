"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Failure } from "@/components/shell/failure";
import { ticketKeys } from "@/lib/queries/tickets";

export default function TicketError({ error, reset }: { error: Error; reset: () => void }) {
  const client = useQueryClient();
  const retry = () => {
    client.removeQueries({
      queryKey: ticketKeys.one("").slice(0, -1),
      predicate: ({ state }) => state.status === "error",
    });
    reset();
  };

  return <Failure error={error} retry={retry} />;
}
