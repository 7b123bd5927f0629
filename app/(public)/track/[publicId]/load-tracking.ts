import { cache } from "react";
import type { DomainContext } from "@/lib/domain/context";
import { isAgent } from "@/lib/domain/policy";
import { guessTicketKey } from "@/lib/domain/tickets/ticket-id";
import { type Tracking, trackTicket } from "@/lib/domain/tracking/track";
import { lookUp } from "../../look-up";

/** Who looks at the page: only the requester writes here, agents have a page of their own. */
export type Viewer = "stranger" | "requester" | "agent";

/** The ticket behind an address as people write it. Once a page view, which counts as one look-up. */
export const loadTracking = cache((asked: string, token: string | null) =>
  lookUp(async (ctx) => {
    const key = guessTicketKey(decodeURIComponent(asked));

    return key && trackTicket(ctx, key, token);
  }),
);

export function viewerOf({ reader }: Tracking): Viewer {
  if (!reader) return "stranger";
  const { actor } = reader.ctx;
  const isRequester = actor.kind === "user" && actor.userId === reader.ticket.requester.id;

  return isAgent(actor) && !isRequester ? "agent" : "requester";
}

/** Whoever looks, the page shows what the requester sees: internal notes do not leave the desk. */
export function asRequester({ ctx, ticket }: NonNullable<Tracking["reader"]>): DomainContext {
  return { ...ctx, actor: { kind: "customer", ticketId: ticket.id, requesterId: ticket.requester.id } };
}

/** The one value of a query parameter that may have been sent twice. */
export function single(value: string | string[] | undefined): string | null {
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

/** Where the page of this ticket is, for whoever came with this token. */
export function trackingAddress(publicId: string, token: string | null, extra: Record<string, string> = {}): string {
  const query = new URLSearchParams({ ...(token && { token }), ...extra }).toString();

  return `/track/${publicId}${query ? `?${query}` : ""}`;
}
