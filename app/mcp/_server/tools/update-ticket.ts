import { z } from "zod";
import { WireTicket } from "@/app/api/desk/_dialect/schemas";
import { toWireTicket } from "@/app/api/desk/_dialect/serializers";
import { UpdateTicketBody } from "@/app/api/desk/_dialect/ticket-bodies";
import { detailsOf } from "@/lib/domain/tickets/details";
import { requireTicketKey } from "@/lib/domain/tickets/ticket-id";
import { updateTicket } from "@/lib/domain/tickets/update";
import { defineTool } from "../tool";
import { TicketIdField } from "./fields";

export const updateTicketTool = defineTool({
  name: "update_ticket",
  title: "Change a ticket",
  description:
    "Changes the fields that are named and leaves the others; null empties one. Also closes, reopens, assigns and moves a ticket. Tags replace the ticket's own.",
  action: "ticket.update",
  effects: "changes",
  input: UpdateTicketBody.extend({
    ticketId: TicketIdField,
    expectedVersion: z
      .int()
      .optional()
      .describe("The version that you have read: when the ticket has changed since, nothing is done"),
  }),
  output: WireTicket,
  call: async (ctx, { ticketId, expectedVersion, ...changes }) => {
    const ticket = await updateTicket(ctx, { ticket: requireTicketKey(ticketId), changes, expectedVersion });

    return toWireTicket(ctx, await detailsOf(ctx, ticket));
  },
});
