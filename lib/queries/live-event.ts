import type { QueryClient } from "@tanstack/react-query";
import { ticketKeys } from "./tickets";

/** What the live stream says: that something happened to a ticket, and nothing of what it was. */
export type LiveEvent = { type: string; ticketId: string; publicId: string };

/** Asks again for whatever is on screen of these tickets; the rest is asked for when it is shown next. */
export async function refreshAfter(client: QueryClient, events: readonly LiveEvent[]): Promise<void> {
  const tickets = new Set(events.map(({ publicId }) => publicId));

  await Promise.all([
    ...[...tickets].map((publicId) => client.invalidateQueries({ queryKey: ticketKeys.one(publicId) })),
    client.invalidateQueries({ queryKey: ticketKeys.lists }),
    client.invalidateQueries({ queryKey: ticketKeys.counts }),
  ]);
}
