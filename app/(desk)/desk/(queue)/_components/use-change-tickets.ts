"use client";

import { notifyManager, type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import type { WireBulkOutcome } from "@/app/api/desk/_dialect/endpoints/bulk";
import type { WireTicketSummary } from "@/app/api/desk/_dialect/schemas";
import { toast } from "@/components/ui/toast";
import { type BulkChange, type BulkPart, changeOf, undoParts } from "@/lib/queries/bulk-change";
import { showInstead } from "@/lib/queries/ticket-cache";
import { isChange, withChange } from "@/lib/queries/ticket-change";
import { ticketKeys } from "@/lib/queries/tickets";
import { useViewer } from "../../_components/desk-provider";
import { CHANGING } from "../../_components/use-change-ticket";
import { bulkInWords } from "./bulk-words";
import { sendBulk } from "./send-bulk";

/** A ticket that stayed as it was, and why. */
export type Refused = { ticket: WireTicketSummary; reason: string };

/** What a whole bulk edit came to. */
export type BulkResult = { asked: number; refused: readonly Refused[] };

/**
 * Changes several tickets: on screen at once, then on the desk, with one way back for all of them in a toast. What the
 * desk refuses goes back to what it was; which and why is in `result`.
 */
export function useChangeTickets() {
  const [result, setResult] = useState<BulkResult | null>(null);
  const { mutate } = useBulkMutation();

  const changeTickets = useCallback(
    (tickets: readonly WireTicketSummary[], change: BulkChange) => {
      const wanted = tickets.filter((ticket) => isChange(ticket, changeOf(ticket, change)));
      setResult(null);
      if (wanted.length === 0) return;
      const tell = (outcomes: readonly WireBulkOutcome[], asked: readonly WireTicketSummary[]) =>
        setResult({ asked: asked.length, refused: refusedOf(outcomes, asked) });
      const undo = (changed: ReturnType<typeof changedOf>) => {
        const parts = undoParts(changed, change);
        mutate(parts, { onSuccess: (outcomes) => tell(outcomes, ticketsOf(parts)) });
      };

      mutate([{ tickets: wanted, change }], {
        onSuccess: (outcomes) => {
          const changed = changedOf(outcomes, wanted);
          tell(outcomes, wanted);
          if (changed.length > 0) toast.undo(bulkInWords(change, changed.length), () => undo(changed));
        },
      });
    },
    [mutate],
  );

  return { changeTickets, result, forgetResult: () => setResult(null) };
}

/** In one line with the changes of single tickets, so that they reach the desk in the order in which they were made. */
function useBulkMutation() {
  const client = useQueryClient();
  const me = useViewer().userId;
  const isLast = () => client.isMutating({ mutationKey: CHANGING }) === 1;

  return useMutation({
    mutationKey: CHANGING,
    scope: { id: CHANGING.join() },
    networkMode: "always",
    mutationFn: sendBulk,
    onMutate: async (parts: readonly BulkPart[]) => {
      await client.cancelQueries({ queryKey: ticketKeys.all });
      const after = parts.flatMap(({ tickets, change }) =>
        tickets.map((ticket) => withChange(ticket, changeOf(ticket, change))),
      );

      return { putBack: showAll(client, me, after) };
    },
    onSuccess: (outcomes, _parts, shown) => {
      if (outcomes.some(({ refusal }) => refusal)) shown.putBack();
      if (isLast())
        showAll(
          client,
          me,
          outcomes.flatMap(({ ticket }) => ticket ?? []),
        );
    },
    onSettled: () => {
      if (!isLast()) return;
      const changed = [ticketKeys.lists, ticketKeys.counts, ticketKeys.ones];
      for (const queryKey of changed) void client.invalidateQueries({ queryKey });
    },
  });
}

/** @returns puts everything back */
function showAll(client: QueryClient, me: string, tickets: readonly WireTicketSummary[]): () => void {
  const putBacks = notifyManager.batch(() => tickets.map((ticket) => showInstead(client, me, ticket)));

  return () => notifyManager.batch(() => putBacks.toReversed().forEach((putBack) => void putBack()));
}

function changedOf(outcomes: readonly WireBulkOutcome[], asked: readonly WireTicketSummary[]) {
  return asked.flatMap((before, index) => {
    const after = outcomes[index]?.ticket;

    return after ? [{ before, after }] : [];
  });
}

function refusedOf(outcomes: readonly WireBulkOutcome[], asked: readonly WireTicketSummary[]): Refused[] {
  return asked.flatMap((ticket, index) => {
    const refusal = outcomes[index]?.refusal;

    return refusal ? [{ ticket, reason: refusal.detail }] : [];
  });
}

function ticketsOf(parts: readonly BulkPart[]): WireTicketSummary[] {
  return parts.flatMap(({ tickets }) => tickets);
}
