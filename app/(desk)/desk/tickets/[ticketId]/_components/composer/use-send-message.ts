"use client";

import type { InfiniteData } from "@tanstack/react-query";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { WireComment } from "@/app/api/desk/_dialect/schemas";
import { DeskApiError, deskApi } from "@/lib/queries/desk-api";
import { type CommentPage, ticketKeys, ticketQueries } from "@/lib/queries/tickets";
import { dropMessage, markMessage, type OutgoingMessage } from "./draft";
import { changeDraft } from "./use-draft";

/**
 * Sends messages of the outbox. They stay there until the desk has them, whatever happens to the page meanwhile; the
 * idempotency key makes sure that trying again never posts twice.
 */
export function useSendMessage(ticket: { id: string; publicId: string }) {
  const client = useQueryClient();

  const { mutate } = useMutation({
    mutationFn: (message: OutgoingMessage) => post(ticket.publicId, message),
    onSuccess: (comment, { id }) => {
      const { queryKey } = ticketQueries.comments(ticket.publicId);
      client.setQueryData<InfiniteData<CommentPage, string | null>>(queryKey, (shown) => withNewest(shown, comment));
      changeDraft(ticket.id, (draft) => dropMessage(draft, id));
    },
    onError: (error, { id }) => changeDraft(ticket.id, (draft) => markMessage(draft, id, reasonOf(error))),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ticketKeys.one(ticket.publicId) });
      void client.invalidateQueries({ queryKey: ticketKeys.lists });
      void client.invalidateQueries({ queryKey: ticketKeys.counts });
    },
  });

  return (message: OutgoingMessage) => {
    changeDraft(ticket.id, (draft) => markMessage(draft, message.id, null));
    mutate(message);
  };
}

function post(publicId: string, { id, kind, body, files, status }: OutgoingMessage): Promise<WireComment> {
  return deskApi<WireComment>(`/tickets/${publicId}/comments`, {
    method: "POST",
    headers: { "idempotency-key": id },
    body: { body, internal: kind === "note", uploads: files.map(({ token }) => token), ...(status && { status }) },
  });
}

function withNewest(shown: InfiniteData<CommentPage, string | null> | undefined, comment: WireComment) {
  const [first, ...rest] = shown?.pages ?? [];
  if (!shown || !first || first.comments.some(({ id }) => id === comment.id)) return shown;

  return { ...shown, pages: [{ ...first, comments: [comment, ...first.comments] }, ...rest] };
}

function reasonOf(error: unknown): string {
  return error instanceof DeskApiError ? error.message : "Something failed on our side.";
}
