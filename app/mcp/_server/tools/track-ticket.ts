import { z } from "zod";
import { WireTracking } from "@/app/api/desk/_dialect/schemas-tracking";
import { toWireTracked } from "@/app/api/desk/_dialect/serializers";
import { requireTicketKey } from "@/lib/domain/tickets/ticket-id";
import { trackTicket } from "@/lib/domain/tracking/track";
import { defineTool } from "../tool";
import { TicketIdField } from "./fields";

export const trackTicketTool = defineTool({
  name: "track_ticket",
  title: "Follow a ticket",
  description:
    "Tells how far a ticket has come: its eight stages with their times, its links, and what happened, without names or conversation. What this gives may be told to the requester.",
  action: "ticket.track",
  effects: "reads",
  input: z.strictObject({ ticketId: TicketIdField }),
  output: WireTracking.omit({ conversation: true }),
  call: async (ctx, { ticketId }) => {
    const { tracked } = await trackTicket(ctx, requireTicketKey(ticketId));

    return toWireTracked(tracked);
  },
});
