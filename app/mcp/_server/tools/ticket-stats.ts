import { z } from "zod";
import { WireCounts } from "@/app/api/desk/_dialect/schemas";
import { countByStatus } from "@/lib/domain/tickets/count";
import { ticketStats } from "@/lib/domain/tickets/stats";
import { defineTool } from "../tool";

export const ticketStatsTool = defineTool({
  name: "ticket_stats",
  title: "Count tickets",
  description:
    "Counts the tickets of this desk per status, exactly, and those that wait for the key's owner or nobody; and how long tickets took to be resolved.",
  action: "ticket.count",
  effects: "reads",
  input: z.strictObject({}),
  output: WireCounts.extend({
    averageResolutionSeconds: z
      .int()
      .nullable()
      .describe("From creation to resolution, of all that are resolved or closed; null while there are none"),
  }),
  call: async (ctx) => {
    // Only the average may be some seconds old: it comes from the replica, where there is one.
    const [counts, { averageResolutionMs }] = await Promise.all([countByStatus(ctx), ticketStats(ctx)]);
    const averageResolutionSeconds = averageResolutionMs === null ? null : Math.round(averageResolutionMs / 1000);

    return { ...counts, averageResolutionSeconds };
  },
});
