import type { QueryClient } from "@tanstack/react-query";
import type { WireTicket } from "@/app/api/desk/_dialect/schemas";
import { DeskApiError, deskApi } from "@/lib/queries/desk-api";
import { changeBody, type TicketChange } from "@/lib/queries/ticket-change";
import { ticketQueries } from "@/lib/queries/tickets";
import { collide, type Difference, differences } from "./differences";

/** Somebody else has decided about the same thing since the page was drawn. */
export class ChangedMeanwhile extends Error {
  override name = "ChangedMeanwhile";

  constructor(
    readonly mine: TicketChange,
    readonly theirs: readonly Difference[],
    /** The ticket as it is now. */
    readonly current: WireTicket,
  ) {
    super("The ticket was changed by somebody else in the meantime");
  }
}

export type Sent = {
  /** The ticket as this change found it. */
  found: WireTicket;
  answer: WireTicket;
  /** What others have changed since the page was drawn; nothing that this change is about. */
  meanwhile: readonly Difference[];
};

/**
 * Makes a change to the version on screen. When somebody was faster, changes of different things go together; two
 * decisions about one thing are for the agent to settle.
 * @throws ChangedMeanwhile, DeskApiError
 */
export async function sendChange(client: QueryClient, publicId: string, change: TicketChange): Promise<Sent> {
  const { queryKey } = ticketQueries.detail(publicId);
  const seen = client.getQueryData(queryKey) ?? (await client.fetchQuery(ticketQueries.detail(publicId)));
  await client.cancelQueries({ queryKey });
  try {
    return { found: seen, answer: await patch(publicId, change, seen.version), meanwhile: [] };
  } catch (error) {
    if (!isStale(error)) throw error;
  }

  const current = await client.fetchQuery({ ...ticketQueries.detail(publicId), staleTime: 0 });
  const theirs = differences(seen, current);
  if (collide(change, theirs)) throw new ChangedMeanwhile(change, theirs, current);

  return { found: current, answer: await patch(publicId, change, current.version), meanwhile: theirs };
}

function patch(publicId: string, change: TicketChange, version: number): Promise<WireTicket> {
  return deskApi<WireTicket>(`/tickets/${publicId}`, {
    method: "PATCH",
    body: changeBody(change),
    headers: { "if-match": `"${version}"` },
  });
}

function isStale(error: unknown): boolean {
  return error instanceof DeskApiError && error.code === "PRECONDITION_FAILED";
}
