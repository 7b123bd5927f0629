import { z } from "zod";
import { listTicketFiles } from "@/lib/domain/attachments/list";
import { SCREENSHOT_MAX_BYTES, uploadScreenshots } from "@/lib/domain/attachments/upload";
import type { DomainContext } from "@/lib/domain/context";
import { notFound } from "@/lib/domain/errors";
import { createTicket } from "@/lib/domain/tickets/create";
import { SCREENSHOTS_MAX } from "@/lib/domain/tickets/schemas";
import type { TicketKey } from "@/lib/domain/tickets/ticket-id";
import { type Tracking, trackTicket } from "@/lib/domain/tracking/track";
import type { Endpoint } from "@/lib/http/define-dialect";
import { created, ok } from "@/lib/http/result";
import { uploadStorage } from "@/lib/storage";
import { tinydesk } from ".";
import { EXAMPLE_CREATED, EXAMPLE_TICKET } from "./examples";
import { githubWebhookEndpoint } from "./github-webhook";
import {
  CreateBody,
  TicketPath,
  TrackingQuery,
  UploadBody,
  WireCreated,
  WireEvent,
  WireTicket,
  WireUploads,
} from "./schemas";
import { toScreenshot } from "./screenshots";
import { toWireCreated, toWireEvents, toWireFile, toWireTicket } from "./serializers";

const tags = ["TinyDesk"];
const FORM_OVERHEAD_BYTES = 64 * 1024;

export const createTicketEndpoint = tinydesk.route({
  operation: {
    id: "tinydeskCreateTicket",
    method: "POST",
    path: "/api/tickets",
    summary: "Submit a ticket",
    description: "An unknown `productSlug` is 404. With an `Idempotency-Key` a repetition makes no second ticket.",
    status: 201,
    tags,
  },
  body: CreateBody,
  response: WireCreated,
  creates: true,
  idempotency: true,
  examples: { request: EXAMPLE_TICKET, response: EXAMPLE_CREATED },
  handler: async ({ ctx, body }) => {
    const ticket = await createTicket(ctx, {
      subject: body.subject,
      body: body.body,
      requester: { email: body.submitterEmail, name: body.submitterName || null },
      product: body.productSlug,
      screenshots: (body.screenshots ?? []).map((url) => toScreenshot(ctx, url)),
      source: "api",
    });

    return created(toWireCreated(ctx, ticket));
  },
});

export const getTicketEndpoint = tinydesk.route({
  operation: {
    id: "tinydeskGetTicket",
    method: "GET",
    path: "/api/tickets/{publicId}",
    summary: "Follow a ticket",
    description: "What the public may see; with the token of its secret link everything of the ticket's own.",
    tags,
  },
  params: TicketPath,
  query: TrackingQuery,
  response: WireTicket,
  handler: async ({ ctx, params, query, request }) => {
    const { tracked, reader } = await follow(ctx, params.publicId, tokenOf(query, request));
    const files = reader ? await listTicketFiles(reader.ctx, reader.ticket) : [];

    return ok(
      toWireTicket(
        tracked,
        files.map((file) => toWireFile(ctx, file)),
      ),
    );
  },
});

export const listEventsEndpoint = tinydesk.route({
  operation: {
    id: "tinydeskListEvents",
    method: "GET",
    path: "/api/tickets/{publicId}/events",
    summary: "Read what happened to a ticket, oldest first",
    tags,
  },
  params: TicketPath,
  query: TrackingQuery,
  response: z.array(WireEvent),
  handler: async ({ ctx, params, query, request }) => {
    const { tracked } = await follow(ctx, params.publicId, tokenOf(query, request));

    return ok(tracked.events.flatMap(toWireEvents));
  },
});

export const uploadEndpoint = tinydesk.route({
  operation: {
    id: "tinydeskUpload",
    method: "POST",
    path: "/api/tickets/upload",
    summary: "Upload screenshots",
    description: "1 to 3 PNG, JPEG, WebP or GIF files of up to 5 MiB each. Name their URLs in a ticket within a day.",
    status: 201,
    tags,
  },
  accepts: ["form"],
  maxBodyBytes: SCREENSHOTS_MAX * SCREENSHOT_MAX_BYTES + FORM_OVERHEAD_BYTES,
  body: UploadBody,
  response: WireUploads,
  creates: true,
  handler: async ({ ctx, body }) => {
    const uploads = await Promise.all(
      body.files.map(async (file) => ({ filename: file.name, content: new Uint8Array(await file.arrayBuffer()) })),
    );
    const kept = await uploadScreenshots(ctx, uploadStorage(), uploads);

    return created({ urls: kept.map(({ file }) => toWireFile(ctx, file)) });
  },
});

/** Every endpoint of this dialect, in the order in which the reference shows them. */
export const TINYDESK_ENDPOINTS: readonly Endpoint[] = [
  createTicketEndpoint,
  getTicketEndpoint,
  listEventsEndpoint,
  uploadEndpoint,
  githubWebhookEndpoint,
];

function tokenOf(query: z.output<typeof TrackingQuery>, request: Request): string | null {
  return query.token || request.headers.get("x-tracking-token") || null;
}

/** A token that opens nothing is refused: falling back to the public view would hide the mistake. */
async function follow(ctx: DomainContext, key: TicketKey, token: string | null): Promise<Tracking> {
  const tracking = await trackTicket(ctx, key, token);
  if (token && !tracking.reader) throw notFound("Ticket");

  return tracking;
}
