import { z } from "zod";
import type { DomainContext } from "@/lib/domain/context";
import { InvalidInput } from "@/lib/domain/errors";
import type { Export } from "@/lib/domain/exports/export";
import { exportLocation, getExport } from "@/lib/domain/exports/read";
import { requestExport } from "@/lib/domain/exports/request";
import { IDS_MAX } from "@/lib/domain/exports/wanted";
import { absoluteUrl } from "@/lib/http/absolute-url";
import { ok } from "@/lib/http/result";
import { storage } from "@/lib/storage";
import { helpdesk } from "..";

const tags = ["Helpdesk: exports"];
const ID_BYTES = 48;

const WireExport = z
  .union([
    z.object({ url: z.url().describe("The CSV, for 15 minutes") }),
    z.object({ job_id: z.uuid() }),
    z.object({ status: z.enum(["queued", "running", "failed"]) }),
  ])
  .meta({ id: "HelpdeskExport" });

export const exportEndpoint = helpdesk.route({
  operation: {
    id: "helpdeskExport",
    method: "POST",
    path: "/exports/tickets",
    summary: "Export tickets as CSV",
    description:
      "`id,number,title,status,priority`, in the order of `ids`; unknown ids are left out. Deleted after a day.",
    answers: { 202: "There are more than 1,000: ask for `job_id` until it answers with a `url`" },
    tags,
  },
  action: "ticket.export",
  body: z
    .object({ ids: z.array(z.string()).max(IDS_MAX).nullish() })
    .optional()
    .meta({ id: "HelpdeskExportRequest" }),
  maxBodyBytes: IDS_MAX * ID_BYTES,
  response: WireExport,
  examples: { request: { ids: ["019aa5c2-4f00-7c3e-9d2b-3b1f4f0e8a11"] } },
  handler: async ({ ctx, body }) => {
    const ids = body?.ids ?? [];
    if (ids.length === 0) throw new InvalidInput([{ path: [], message: "ids required", code: "custom" }]);
    const known = ids.filter((id) => z.uuid().safeParse(id).success);
    const made = await requestExport(ctx, storage(), { wanted: { ids: known }, layout: "brief" });
    const url = await urlOf(ctx, made);

    return url === null ? { status: 202, body: { job_id: made.id } } : ok({ url });
  },
});

const STATUSES = { waiting: "queued", running: "running", done: "running", failed: "failed" } as const;

export const getExportEndpoint = helpdesk.route({
  operation: {
    id: "helpdeskGetExport",
    method: "GET",
    path: "/exports/tickets/{jobId}",
    summary: "See whether an export is ready",
    tags,
  },
  action: "ticket.export",
  params: z.object({ jobId: z.uuid() }),
  response: WireExport,
  handler: async ({ ctx, params }) => {
    const made = await getExport(ctx, params.jobId);
    const url = await urlOf(ctx, made);

    return ok(url === null ? { status: STATUSES[made.state] } : { url });
  },
});

async function urlOf(ctx: DomainContext, made: Export): Promise<string | null> {
  const location = await exportLocation(ctx, storage(), made);

  return location?.startsWith("/") ? absoluteUrl(location) : location;
}
