import { queryOptions } from "@tanstack/react-query";
import { deskApi } from "./desk-api";
import { ticketKeys } from "./tickets";

export type WireRating = { score: "good" | "bad"; comment: string | null; resolvedAt: string; createdAt: string };

/** What the requester thought of each time that a ticket was solved, latest first. */
export function ratingsOf(publicId: string) {
  return queryOptions({
    queryKey: [...ticketKeys.one(publicId), "ratings"] as const,
    queryFn: async ({ signal }) =>
      (await deskApi<{ ratings: WireRating[] }>(`/tickets/${publicId}/ratings`, { signal })).ratings,
  });
}
