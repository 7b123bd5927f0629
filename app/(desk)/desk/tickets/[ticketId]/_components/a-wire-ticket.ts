import type { WireTicket } from "@/app/api/desk/_dialect/schemas";
import { buildPipeline } from "@/lib/domain/pipeline/build";

const CREATED = "2026-11-21T08:00:00.000Z";

/** A ticket as the native API gives it, for tests of what is made of it. */
export function aWireTicket(input: Partial<WireTicket> = {}): WireTicket {
  const stage = input.stage ?? "RECEIVED";

  return {
    id: "019aa5c2-4f00-7c3e-9d2b-3b1f4f0e8a11",
    publicId: "TK-00042",
    subject: "The export button does nothing",
    body: "I press it and nothing happens.",
    status: "open",
    stage,
    priority: "medium",
    tags: [],
    requester: { id: "019aa5c2-4f00-7c3e-9d2b-3b1f4f0e8a12", email: "robin@example.com", name: "Robin" },
    assignee: null,
    team: null,
    product: null,
    source: "web",
    mode: "live",
    version: 1,
    createdAt: CREATED,
    updatedAt: CREATED,
    dueAt: null,
    sla: null,
    urgency: null,
    category: null,
    subcategory: null,
    metadata: {},
    language: null,
    scheduledAt: null,
    firstRespondedAt: null,
    resolvedAt: null,
    closedAt: null,
    pipeline: buildPipeline(stage, new Date(CREATED), []).map((step) => ({
      ...step,
      enteredAt: step.enteredAt?.toISOString() ?? null,
    })),
    links: [],
    files: [],
    external: null,
    mirror: null,
    trackingUrl: null,
    ...input,
  };
}
