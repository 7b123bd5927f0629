import type { WireBulkOutcome } from "@/app/api/desk/_dialect/endpoints/bulk";
import type { WireTicketSummary } from "@/app/api/desk/_dialect/schemas";
import { type BulkPart, bulkBody } from "@/lib/queries/bulk-change";
import { DeskApiError, deskApi } from "@/lib/queries/desk-api";

/** What one request may name (`BULK_MAX` of the domain, whose file is not for browsers). */
const AT_ONCE = 100;

/**
 * Sends changes of several tickets, a hundred at a time and one after the other.
 * @returns one outcome for each ticket, in order; where a whole request failed, its tickets count as refused
 */
export async function sendBulk(parts: readonly BulkPart[]): Promise<WireBulkOutcome[]> {
  const outcomes: WireBulkOutcome[] = [];
  for (const part of parts) {
    for (let start = 0; start < part.tickets.length; start += AT_ONCE) {
      outcomes.push(...(await sendSome({ ...part, tickets: part.tickets.slice(start, start + AT_ONCE) })));
    }
  }

  return outcomes;
}

async function sendSome({ tickets, change, exact }: BulkPart): Promise<WireBulkOutcome[]> {
  const body = {
    tickets: tickets.map(({ id, version }) => ({ ticketId: id, ...(exact && { version }) })),
    changes: bulkBody(change),
  };
  try {
    return (await deskApi<{ results: WireBulkOutcome[] }>("/tickets/bulk", { method: "POST", body })).results;
  } catch (error) {
    return tickets.map((ticket) => refused(ticket, error));
  }
}

function refused({ id: ticketId }: WireTicketSummary, error: unknown): WireBulkOutcome {
  const detail = error instanceof DeskApiError ? error.message : "Something failed on our side. Try again.";

  return { ticketId, ticket: null, refusal: { code: "INTERNAL", detail } };
}
