"use client";

import { useMutation, useMutationState, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { useViewer } from "@/app/(desk)/desk/_components/desk-provider";
import { toast } from "@/components/ui/toast";
import { DeskApiError } from "@/lib/queries/desk-api";
import { keepAnswer } from "@/lib/queries/ticket-cache";
import { inverseOf, isChange, type TicketChange } from "@/lib/queries/ticket-change";
import { ticketKeys, ticketQueries } from "@/lib/queries/tickets";
import { describeChange } from "./differences";
import { ChangedMeanwhile, type Sent, sendChange } from "./send-change";
import { withChanges } from "./with-pipeline";

type Asked = { change: TicketChange; isUndo?: boolean };

/**
 * The ticket as it is about to be, and the way to change it. Changes show at once by being laid over what the desk has
 * said, so nothing has to be put back when one fails; they are sent one after the other, each with the version it saw.
 */
export function useTicketChanges(publicId: string) {
  const client = useQueryClient();
  const { userId } = useViewer();
  const { data: saved } = useSuspenseQuery(ticketQueries.detail(publicId));
  const [conflict, setConflict] = useState<ChangedMeanwhile | null>(null);
  const mutationKey = [...ticketKeys.one(publicId), "change"];

  const { mutate } = useMutation({
    mutationKey,
    scope: { id: mutationKey.join("/") },
    mutationFn: ({ change }: Asked) => sendChange(client, publicId, change),
    onSuccess: (sent, { change, isUndo }) => {
      keepAnswer(client, userId, sent.answer);
      if (!isUndo) offerUndo(sent, change, (back) => mutate({ change: back, isUndo: true }));
    },
    onError: (error, asked) => {
      if (error instanceof ChangedMeanwhile) setConflict(error);
      else toast.retry("Not saved", () => mutate(asked), { description: reasonOf(error) });
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ticketKeys.one(publicId) });
      void client.invalidateQueries({ queryKey: ticketKeys.counts });
      void client.invalidateQueries({ queryKey: ticketKeys.lists });
    },
  });

  const pending = useMutationState({
    filters: { mutationKey, status: "pending" },
    select: ({ state }) => (state.variables as Asked).change,
  });
  const ticket = pending.length > 0 ? withChanges(saved, pending, new Date()) : saved;
  const change = useCallback((change: TicketChange) => mutate({ change }), [mutate]);

  return {
    ticket,
    change: (wanted: TicketChange) => isChange(ticket, wanted) && change(wanted),
    conflict,
    settle: (mine: TicketChange | null) => {
      setConflict(null);
      if (mine) change(mine);
    },
  };
}

function offerUndo({ found, answer, meanwhile }: Sent, change: TicketChange, undo: (back: TicketChange) => void) {
  const back = inverseOf(found, change);
  const others = meanwhile.map(({ label, after }) => `${label}: ${after}`).join(" · ");

  toast.undo(
    describeChange(change, answer),
    () => undo(back),
    others ? { description: `Changed by others meanwhile: ${others}` } : {},
  );
}

function reasonOf(error: unknown): string {
  return error instanceof DeskApiError ? error.message : "Something failed on our side.";
}
