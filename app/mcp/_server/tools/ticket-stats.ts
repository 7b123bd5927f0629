import { z } from "zod";
import { WireCounts } from "@/app/api/desk/_dialect/schemas";
import { countByStatus } from "@/lib/domain/tickets/count";
import { defineTool } from "../tool";

export const ticketStatsTool = defineTool({
  name: "ticket_stats",
  title: "Count tickets",
  description:
    "Counts the tickets of this desk per status, exactly, and those that wait for the key's owner or nobody.",
  action: "ticket.count",
  effects: "reads",
  input: z.strictObject({}),
  output: WireCounts,
  call: (ctx) => countByStatus(ctx),
});
