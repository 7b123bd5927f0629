import { z } from "zod";
import { STAGES, TICKET_STATUSES } from "@/lib/domain/tickets/vocabulary";
import { WireFile, WireLink, WirePipelineStep } from "./schemas";
import { Timestamp } from "./timestamp";

export const WireReply = z
  .object({
    id: z.uuid(),
    author: z.string().nullable().describe("A name; addresses stay inside"),
    fromRequester: z.boolean(),
    body: z.string().describe("Markdown"),
    files: z.array(WireFile),
    createdAt: Timestamp,
  })
  .meta({ id: "Reply", description: "A public comment, as the requester sees it" });
export type WireReply = z.output<typeof WireReply>;

const WirePublicEvent = z
  .object({
    id: z.string(),
    kind: z.string(),
    by: z.enum(["customer", "support", "automation"]),
    from: z.string().nullable(),
    to: z.string().nullable(),
    createdAt: Timestamp,
  })
  .meta({ id: "PublicEvent" });

export const WireTracking = z
  .object({
    publicId: z.string(),
    product: z.object({ slug: z.string(), name: z.string() }).nullable(),
    subject: z.string().nullable(),
    status: z.enum(TICKET_STATUSES),
    stage: z.enum(STAGES),
    pipeline: z.array(WirePipelineStep),
    expectation: z
      .object({ medianSeconds: z.int(), p80Seconds: z.int(), tickets: z.int() })
      .nullable()
      .describe("How long this product's past tickets took from this stage until they were live; null if too few tell"),
    links: z.array(WireLink),
    events: z.array(WirePublicEvent),
    createdAt: Timestamp,
    updatedAt: Timestamp,
    conversation: z.array(WireReply).nullable().describe("For the ticket's own people; null for everybody else"),
  })
  .meta({ id: "Tracking" });
export type WireTracking = z.output<typeof WireTracking>;
