"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Copy, RefreshCw } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { toast } from "@/components/ui/toast";
import { deskApi } from "@/lib/queries/desk-api";
import { ticketQueries } from "@/lib/queries/tickets";
import { useTicket } from "../ticket-context";
import { PanelSection } from "./property";

/** Nothing tells the page when a copy is made: it asks while one is on its way. */
const CHECK_MS = 5_000;

const NAMES: Readonly<Record<string, string>> = { freshservice: "Freshservice" };

/** Where the ticket lives at an ITSM provider too; nothing where none mirrors it. */
export function Mirror() {
  const { ticket } = useTicket();
  const { external, mirror } = ticket;
  useQuery({
    ...ticketQueries.detail(ticket.publicId),
    refetchInterval: ({ state }) => (state.data?.mirror?.state === "waiting" ? CHECK_MS : false),
  });
  if (!mirror) return null;
  const name = NAMES[mirror.provider] ?? mirror.provider;

  return (
    <PanelSection title={name}>
      {external ? (
        <a
          href={external.url}
          target="_blank"
          rel="noopener noreferrer"
          className="-mx-2 flex items-start gap-2 rounded-md px-2 py-1.5 text-sm hover:bg-subtle"
        >
          <Copy aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-faint" />
          <span className="min-w-0">
            Ticket #{external.id}
            <span className="block truncate text-xs text-ink-faint">{new URL(external.url).host}</span>
          </span>
        </a>
      ) : null}
      {mirror.state === "waiting" ? (
        <p role="status" className="text-sm text-ink-faint">
          Waits to be made there.
        </p>
      ) : null}
      {mirror.refusal !== null ? <Refusal name={name} refusal={mirror.refusal} isChange={external !== null} /> : null}
    </PanelSection>
  );
}

type RefusalProps = { name: string; refusal: string; isChange: boolean };

function Refusal({ name, refusal, isChange }: RefusalProps) {
  const { ticket } = useTicket();
  const client = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: () => deskApi(`/tickets/${ticket.publicId}/mirror`, { method: "POST" }),
    onSuccess: () => client.invalidateQueries(ticketQueries.detail(ticket.publicId)),
    onError: (error) => toast.error("That did not work", { description: error.message }),
  });

  return (
    <>
      <Callout tone="warning" title={isChange ? `${name} refuses the latest change` : `${name} refuses this ticket`}>
        <span className="[overflow-wrap:anywhere]">{refusal}</span>
      </Callout>
      <Button size="sm" pending={isPending} onClick={() => mutate()} className="self-start">
        <RefreshCw aria-hidden /> Try again
      </Button>
    </>
  );
}
