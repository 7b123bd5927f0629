import { headers } from "next/headers";
import { cache } from "react";
import { getContext } from "@/lib/auth/session";
import type { DomainContext } from "@/lib/domain/context";
import { DomainError, RateLimited } from "@/lib/domain/errors";
import { isAgent } from "@/lib/domain/policy";
import { guessTicketKey } from "@/lib/domain/tickets/ticket-id";
import { type Tracking, trackTicket } from "@/lib/domain/tracking/track";
import { clientAddress } from "@/lib/http/client-address";
import { limitRequest } from "@/lib/http/rate-limit";

/** Who looks at the page: only the requester writes here, agents have a page of their own. */
export type Viewer = "stranger" | "requester" | "agent";

export type LoadedTracking =
  | { state: "unknown" }
  | { state: "limited"; retryAfterSeconds: number }
  | { state: "found"; tracking: Tracking; viewer: Viewer };

/** The ticket behind an address as people write it. Once a page view, which counts as one look-up of its address. */
export const loadTracking = cache(async (asked: string, token: string | null): Promise<LoadedTracking> => {
  const ctx = await getContext();
  try {
    await limitRequest(ctx.actor, clientAddress(await headers()), false);
    const key = guessTicketKey(decodeURIComponent(asked));
    if (!key) return { state: "unknown" };
    const tracking = await trackTicket(ctx, key, token);

    return { state: "found", tracking, viewer: viewerOf(tracking) };
  } catch (error) {
    if (error instanceof RateLimited) return { state: "limited", retryAfterSeconds: error.retryAfterSeconds };
    if (error instanceof DomainError && error.code === "NOT_FOUND") return { state: "unknown" };
    throw error;
  }
});

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
