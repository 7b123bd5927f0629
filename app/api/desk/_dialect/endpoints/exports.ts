import { z } from "zod";
import type { DomainContext } from "@/lib/domain/context";
import { EXPORT_STATES, type Export } from "@/lib/domain/exports/export";
import { exportLocation, getExport, readExport } from "@/lib/domain/exports/read";
import { requestExport } from "@/lib/domain/exports/request";
import type { TicketFilter } from "@/lib/domain/tickets/schemas";
import { absoluteUrl } from "@/lib/http/absolute-url";
import { created, ok } from "@/lib/http/result";
import { sendFile } from "@/lib/http/send-file";
import { timestamp } from "@/lib/http/timestamp";
import { storage } from "@/lib/storage";
import { native } from "..";
import { TicketListQuery } from "../schemas";

const tags = ["Exports"];
const params = z.object({ exportId: z.uuid() });

const WireExport = z
  .object({
    id: z.uuid(),
    state: z.enum(EXPORT_STATES),
    total: z.int().nullable().describe("How many tickets it will hold; null until they are counted"),
    rows: z.int().describe("How many it holds so far"),
    url: z.url().nullable().describe("Where to download it, good for 15 minutes; null while it is not done"),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: "Export" });

export const requestExportEndpoint = native.route({
  operation: {
    id: "exportTickets",
    method: "POST",
    path: "/api/desk/exports",
    summary: "Export the tickets of a view as CSV",
    description:
      "Takes the filters of `GET /api/desk/tickets` in the query. Up to 1,000 tickets are ready at once; for more, ask again until `state` is `done`. Deleted after a day.",
    status: 201,
    tags,
  },
  action: "ticket.export",
  idempotency: false,
  query: TicketListQuery.omit({ limit: true, cursor: true }),
  response: WireExport,
  handler: async ({ ctx, query: { sort, ...filter } }) => {
    // Only these two orders stay as they are while tickets change.
    const wanted = {
      filter: filter as z.input<typeof TicketFilter>,
      sort: sort === "oldest" ? sort : ("newest" as const),
    };

    return created(await toWireExport(ctx, await requestExport(ctx, storage(), { wanted, layout: "full" })));
  },
});

export const getExportEndpoint = native.route({
  operation: {
    id: "getExport",
    method: "GET",
    path: "/api/desk/exports/{exportId}",
    summary: "See how far an export has come",
    tags,
  },
  action: "ticket.export",
  params,
  response: WireExport,
  handler: async ({ ctx, params }) => ok(await toWireExport(ctx, await getExport(ctx, params.exportId))),
});

export const downloadExportEndpoint = native.route({
  operation: {
    id: "downloadExport",
    method: "GET",
    path: "/api/desk/exports/{exportId}/file",
    summary: "Download an export",
    description: "By the address that the export gave, which is the permission.",
    answers: { 206: "The part that Range asks for", 304: "The copy that If-None-Match names is still good" },
    tags,
  },
  authenticate: ["anonymous"],
  params,
  query: z.object({ expires: z.string(), signature: z.string() }),
  handler: async ({ ctx, params, query, request }) => {
    const file = await readExport(ctx, storage(), { id: params.exportId, ...query });

    return sendFile(request, { file, cacheControl: "private, no-cache" });
  },
});

async function toWireExport(ctx: DomainContext, made: Export) {
  const { id, state, total, rows, createdAt } = made;
  const location = await exportLocation(ctx, storage(), made);
  const url = location?.startsWith("/") ? absoluteUrl(location) : location;

  return { id, state, total, rows, url, createdAt: timestamp(createdAt) };
}
