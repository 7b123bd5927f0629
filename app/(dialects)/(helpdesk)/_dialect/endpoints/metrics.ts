import { z } from "zod";
import { ticketsPerDay } from "@/lib/domain/reports/daily";
import { averageResolution, slaAttainment } from "@/lib/domain/sla/metrics";
import { ok } from "@/lib/http/result";
import { helpdesk } from "..";

const tags = ["Helpdesk: metrics"];
const DAYS = 30;

export const slaMetricsEndpoint = helpdesk.route({
  operation: {
    id: "helpdeskSlaMetrics",
    method: "GET",
    path: "/metrics/sla",
    summary: "See how many resolved tickets met their target",
    tags,
  },
  action: "sla.report",
  response: z
    .object({
      total: z.int(),
      met: z.int(),
      sla_attainment: z.number().min(0).max(1).describe("met / total; 0 for none"),
    })
    .meta({ id: "HelpdeskSlaMetrics" }),
  handler: async ({ ctx }) => {
    const { total, met, attainment } = await slaAttainment(ctx);

    return ok({ total, met, sla_attainment: attainment });
  },
});

export const resolutionMetricsEndpoint = helpdesk.route({
  operation: {
    id: "helpdeskResolutionMetrics",
    method: "GET",
    path: "/metrics/resolution",
    summary: "See how long resolved tickets took on average, in working time",
    tags,
  },
  action: "sla.report",
  response: z.object({ avg_resolution_ms: z.number() }).meta({ id: "HelpdeskResolutionMetrics" }),
  handler: async ({ ctx }) => ok({ avg_resolution_ms: await averageResolution(ctx) }),
});

export const ticketMetricsEndpoint = helpdesk.route({
  operation: {
    id: "helpdeskTicketMetrics",
    method: "GET",
    path: "/metrics/tickets",
    summary: "See how many tickets came in on each of the last 30 days",
    description: "In UTC, today first; days without tickets are there, too.",
    tags,
  },
  action: "report.read",
  response: z
    .object({ daily: z.array(z.object({ day: z.iso.datetime(), count: z.int() })) })
    .meta({ id: "HelpdeskTicketMetrics" }),
  handler: async ({ ctx }) => {
    const daily = await ticketsPerDay(ctx, DAYS);

    return ok({ daily: daily.map(({ day, count }) => ({ day: day.toISOString().replace(".000Z", "Z"), count })) });
  },
});
