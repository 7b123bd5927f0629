import { z } from "zod";
import { ERROR_CODES } from "@/lib/domain/errors";
import { requireTicketKey } from "@/lib/domain/tickets/ticket-id";
import { BULK_MAX, updateTickets } from "@/lib/domain/tickets/update-many";
import { ok } from "@/lib/http/result";
import { native } from "..";
import { TicketId, WireTicketSummary } from "../schemas";
import { toWireSummary } from "../serializers";
import { BulkChangesBody } from "../ticket-bodies";

const BulkOutcome = z
  .object({
    ticketId: TicketId.describe("As it was named in the request"),
    ticket: WireTicketSummary.nullable().describe("As it is now; null when the change was refused"),
    refusal: z
      .object({ code: z.enum(ERROR_CODES), detail: z.string() })
      .nullable()
      .describe("Why this ticket was not changed"),
  })
  .meta({ id: "BulkOutcome" });
export type WireBulkOutcome = z.output<typeof BulkOutcome>;

export const updateTicketsEndpoint = native.route({
  operation: {
    id: "updateTickets",
    method: "POST",
    path: "/api/desk/tickets/bulk",
    summary: "Change many tickets at once",
    description: `Up to ${BULK_MAX} tickets, each changed or refused for itself: 200 says that all were tried, \`results\` what became of each.`,
    tags: ["Tickets"],
  },
  action: "ticket.update",
  // Asked again, it changes what is not changed yet; one transaction around all would let one hold up the others.
  idempotency: false,
  body: z
    .strictObject({
      tickets: z
        .array(
          z.strictObject({
            ticketId: TicketId,
            version: z
              .int()
              .optional()
              .describe("The version that you have read. When it has changed since, this ticket stays as it is"),
          }),
        )
        .min(1)
        .max(BULK_MAX),
      changes: BulkChangesBody,
    })
    .meta({ id: "BulkUpdate" }),
  response: z.object({ results: z.array(BulkOutcome).describe("In the order of the request") }),
  examples: {
    request: {
      tickets: [{ ticketId: "TK-00041" }, { ticketId: "TK-00042", version: 3 }],
      changes: { status: "resolved", assignee: "robin@example.com", addTags: ["export"] },
    },
  },
  handler: async ({ ctx, body: { tickets, changes } }) => {
    const outcomes = await updateTickets(ctx, {
      tickets: tickets.map(({ ticketId, version }, index) => ({
        ticket: requireTicketKey(ticketId, `tickets.${index}.ticketId`),
        expectedVersion: version,
      })),
      changes,
    });

    const results = outcomes.map(({ ticket, refusal }, index) => ({
      ticketId: tickets[index]?.ticketId ?? "",
      ticket: ticket && toWireSummary(ticket),
      refusal: refusal && { code: refusal.code, detail: refusal.message },
    }));

    return ok({ results });
  },
});
