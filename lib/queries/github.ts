import { queryOptions } from "@tanstack/react-query";
import type { WireFoundIssue, WireIssueDraft, WireIssueVisibility } from "@/app/api/desk/_dialect/schemas-github";
import { deskApi } from "./desk-api";
import { ticketKeys } from "./tickets";

export const githubQueries = {
  /** What an issue would say of the ticket, and whether one was asked for. */
  issueDraft: (publicId: string) =>
    queryOptions({
      queryKey: [...ticketKeys.one(publicId), "issue"] as const,
      queryFn: ({ signal }) => deskApi<WireIssueDraft>(`/tickets/${publicId}/issue`, { signal }),
    }),

  /** Who would read it; null when GitHub does not say. Asked anew each time: something is published on this word. */
  issueVisibility: (publicId: string) =>
    queryOptions({
      queryKey: ["issue-visibility", publicId] as const,
      queryFn: async ({ signal }) =>
        (await deskApi<WireIssueVisibility>(`/tickets/${publicId}/issue-visibility`, { signal })).visibility,
      staleTime: 0,
      gcTime: 0,
      retry: false,
    }),

  /** Issues and pull requests of the product's repository; GitHub is asked, so not for every letter. */
  issueSearch: (publicId: string, words: string) =>
    queryOptions({
      queryKey: ["issues", publicId, words] as const,
      queryFn: async ({ signal }) => {
        const path = `/tickets/${publicId}/issue-search?${new URLSearchParams({ q: words })}`;

        return (await deskApi<{ found: WireFoundIssue[] }>(path, { signal })).found;
      },
      enabled: words !== "",
      staleTime: 60_000,
      retry: false,
    }),
};
