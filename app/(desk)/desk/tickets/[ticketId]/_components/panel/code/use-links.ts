"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { WireTicket } from "@/app/api/desk/_dialect/schemas";
import { toast } from "@/components/ui/toast";
import { DeskApiError, deskApi } from "@/lib/queries/desk-api";
import { ticketKeys } from "@/lib/queries/tickets";

type Link = WireTicket["links"][number];
export type NewLink = { url: string; title?: string | null; kind?: Link["kind"] };

/** Puts links on a ticket and takes them off. Where the code is, the ticket follows a moment later. */
export function useLinks(publicId: string) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ticketKeys.one(publicId) });

  const adding = useMutation({
    mutationFn: (body: NewLink) => deskApi<Link>(`/tickets/${publicId}/links`, { method: "POST", body }),
    onSettled: refresh,
  });
  const removing = useMutation({
    mutationFn: ({ id }: Link) => deskApi(`/tickets/${publicId}/links/${id}`, { method: "DELETE" }),
    onSuccess: (_nothing, { url, title, kind }) =>
      toast.undo("The link is taken off", () => adding.mutate({ url, title, kind })),
    onError: (error, link) =>
      toast.retry("The link is still there", () => removing.mutate(link), { description: reasonOf(error) }),
    onSettled: refresh,
  });

  return {
    add: adding.mutateAsync,
    isAdding: adding.isPending,
    remove: removing.mutate,
    isRemoving: removing.isPending,
  };
}

export function reasonOf(error: unknown): string {
  return error instanceof DeskApiError ? error.message : "Something failed on our side.";
}
