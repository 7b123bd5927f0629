"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { WireTicket, WireTicketSummary } from "@/app/api/desk/_dialect/schemas";
import { toast } from "@/components/ui/toast";
import { DeskApiError, deskApi } from "@/lib/queries/desk-api";
import { keepAnswer, showInstead } from "@/lib/queries/ticket-cache";
import { changeBody, inverseOf, isChange, type TicketChange, withChange } from "@/lib/queries/ticket-change";
import { ticketKeys } from "@/lib/queries/tickets";
import { inWords } from "./change-words";
import { useViewer } from "./desk-provider";

/** Changes of one ticket and of many, in one line. */
export const CHANGING = ["tickets", "change"] as const;

type Sent = {
  ticket: WireTicketSummary;
  change: TicketChange;
  /** Changes this version only. */
  version?: number;
};

export type ChangeTicket = (ticket: WireTicketSummary, change: TicketChange) => void;

/**
 * Changes a ticket: on screen at once, then on the desk, with a way back in a toast. A refusal puts the screen back and
 * says why. Changes go out one after the other, in the order in which they were made.
 */
export function useChangeTicket(): ChangeTicket {
  const { mutate } = useTicketMutation();

  return useCallback(
    (ticket, change) => {
      if (!isChange(ticket, change)) return;
      const undo = (answer: WireTicket) =>
        mutate({ ticket: answer, change: inverseOf(ticket, change), version: answer.version });

      mutate(
        { ticket, change },
        { onSuccess: (answer) => toast.undo(`${ticket.publicId} ${inWords(change)}`, () => undo(answer)) },
      );
    },
    [mutate],
  );
}

function useTicketMutation() {
  const client = useQueryClient();
  const me = useViewer().userId;
  // Before the last of several changes has its answer, the others' would show the ticket without it.
  const isLast = () => client.isMutating({ mutationKey: CHANGING }) === 1;

  return useMutation({
    mutationKey: CHANGING,
    scope: { id: CHANGING.join() },
    networkMode: "always",
    mutationFn: ({ ticket, change, version }: Sent) =>
      deskApi<WireTicket>(`/tickets/${ticket.publicId}`, {
        method: "PATCH",
        body: changeBody(change),
        headers: version === undefined ? {} : { "if-match": `"${version}"` },
      }),
    onMutate: async ({ ticket, change }) => {
      // What is being fetched was asked before the change, and must not come over it.
      const running = [ticketKeys.lists, ticketKeys.one(ticket.publicId)];
      await Promise.all(running.map((queryKey) => client.cancelQueries({ queryKey })));

      return { putBack: showInstead(client, me, withChange(ticket, change)) };
    },
    onError: (error, { ticket }, shown) => {
      shown?.putBack();
      toast.error(`${ticket.publicId} was not changed`, { description: reasonOf(error) });
    },
    onSuccess: (answer) => {
      if (isLast()) keepAnswer(client, me, answer);
    },
    onSettled: (_answer, _error, { ticket }) => {
      if (!isLast()) return;
      const changed = [ticketKeys.lists, ticketKeys.counts, ticketKeys.one(ticket.publicId)];
      for (const queryKey of changed) void client.invalidateQueries({ queryKey });
    },
  });
}

function reasonOf(error: Error): string {
  return error instanceof DeskApiError ? error.message : "Something failed on our side. Try again.";
}
