import { z } from "zod";
import { NextCursor } from "@/app/api/desk/_dialect/paging";
import { TicketListQuery, WireTicketSummary } from "@/app/api/desk/_dialect/schemas";
import { toWireSummary } from "@/app/api/desk/_dialect/serializers";
import { listTickets } from "@/lib/domain/tickets/list";
import { type ListTicketsInput, PAGE_MAX } from "@/lib/domain/tickets/schemas";
import { PRIORITIES, STAGES, TICKET_STATUSES } from "@/lib/domain/tickets/vocabulary";
import { defineTool } from "../tool";

// The query's own fields, but that JSON has lists and numbers where an address has only text.
const input = z.strictObject({
  ...TicketListQuery.shape,
  status: z.array(z.enum(TICKET_STATUSES)).optional().describe("Any of these"),
  stage: z.array(z.enum(STAGES)).optional().describe("Any of these"),
  priority: z.array(z.enum(PRIORITIES)).optional().describe("Any of these"),
  limit: z.int().min(1).max(PAGE_MAX).default(25),
});

export const searchTicketsTool = defineTool({
  name: "search_tickets",
  title: "Find tickets",
  description:
    "Finds tickets by words, status, stage, priority, people, team, product, tag or time; without filters the newest. Gives them in brief: read one with get_ticket.",
  action: "ticket.read",
  effects: "reads",
  input,
  output: z.object({ tickets: z.array(WireTicketSummary), nextCursor: NextCursor }),
  call: async (ctx, filter) => {
    const page = await listTickets(ctx, filter as ListTicketsInput);

    return { tickets: page.items.map(toWireSummary), nextCursor: page.nextCursor };
  },
});
