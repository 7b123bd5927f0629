import { queryOptions } from "@tanstack/react-query";
import { deskApi } from "@/lib/queries/desk-api";
import { type TicketPage, ticketKeys } from "@/lib/queries/tickets";

const SHOWN = 5;

/** One more than is shown, because the ticket itself is among them. */
export const OTHERS_ASKED = SHOWN + 1;

export const otherTickets = (publicId: string, requesterId: string) =>
  queryOptions({
    queryKey: [...ticketKeys.one(publicId), "others", requesterId] as const,
    queryFn: async ({ signal }) => {
      const path = `/tickets?requester=${requesterId}&limit=${OTHERS_ASKED}`;

      return withoutItself(publicId, (await deskApi<TicketPage>(path, { signal })).tickets);
    },
  });

export function withoutItself(publicId: string, tickets: TicketPage["tickets"]): TicketPage["tickets"] {
  return tickets.filter((ticket) => ticket.publicId !== publicId).slice(0, SHOWN);
}
