import { z } from "zod";
import { readReport } from "@/lib/domain/reports/read";
import { DEFAULT_REPORT_DAYS, MOST_GROUPS, REPORT_DAYS } from "@/lib/domain/reports/report";
import { ok } from "@/lib/http/result";
import { timestamp } from "@/lib/http/timestamp";
import { native } from "..";
import { Timestamp } from "../timestamp";

const WireSpread = z
  .object({ medianMs: z.int(), p90Ms: z.int().describe("Nine of ten were at least this quick") })
  .meta({ id: "Spread" });

const WireShare = z.object({ total: z.int(), good: z.int() }).meta({ id: "Share" });

const WireMeasures = z
  .object({
    received: z.int(),
    resolved: z.int().describe("Each ticket counts once, for the last time that it was resolved"),
    firstResponse: WireSpread.nullable().describe("Of the tickets received in the span; null while none is answered"),
    resolution: WireSpread.nullable().describe("Of the tickets resolved in the span, from creation on"),
    responseTargets: WireShare.describe("Of the tickets resolved in the span: with a target for the first answer"),
    resolutionTargets: WireShare.describe("Of the tickets resolved in the span: with a target for the solution"),
    ratings: WireShare.describe("Given in the span; they count for whose work it was then"),
  })
  .meta({ id: "Measures" });

const WireReport = z
  .object({
    days: z.literal(REPORT_DAYS),
    from: Timestamp,
    to: Timestamp,
    daily: z
      .array(z.object({ day: z.iso.date(), received: z.int(), resolved: z.int() }))
      .describe("Days in UTC, oldest first"),
    all: WireMeasures,
    agents: z
      .array(
        WireMeasures.extend({
          agent: z
            .object({ id: z.uuid(), name: z.string().nullable(), email: z.string() })
            .nullable()
            .describe("Null: tickets of nobody"),
        }),
      )
      .describe(`Up to ${MOST_GROUPS}, those who resolved most first`),
    products: z
      .array(
        WireMeasures.extend({
          product: z
            .object({ id: z.uuid(), slug: z.string(), name: z.string() })
            .nullable()
            .describe("Null: tickets about none"),
        }),
      )
      .describe(`Up to ${MOST_GROUPS}`),
  })
  .meta({ id: "Report" });

export const readReportEndpoint = native.route({
  operation: {
    id: "readReport",
    method: "GET",
    path: "/api/desk/reports",
    summary: "Read how the desk did",
    description:
      "In all, by agent and by product. Times go by on the wall clock; those of SLA targets are working time.",
    tags: ["Reports"],
  },
  action: "report.read",
  query: z.object({
    days: z.enum(REPORT_DAYS.map(String)).default(String(DEFAULT_REPORT_DAYS)).describe("Up to and with today, in UTC"),
  }),
  response: WireReport,
  handler: async ({ ctx, query }) => {
    const days = REPORT_DAYS.find((choice) => String(choice) === query.days) ?? DEFAULT_REPORT_DAYS;
    const { from, to, daily, ...report } = await readReport(ctx, days);

    return ok({
      ...report,
      from: timestamp(from),
      to: timestamp(to),
      daily: daily.map(({ day, ...counts }) => ({ day: day.toISOString().slice(0, 10), ...counts })),
    });
  },
});
