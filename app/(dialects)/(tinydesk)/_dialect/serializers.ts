import { fileLocation, type StoredFile } from "@/lib/domain/attachments/file";
import type { DomainContext } from "@/lib/domain/context";
import type { Ticket, TicketLink } from "@/lib/domain/tickets/ticket";
import { publicId } from "@/lib/domain/tickets/ticket-id";
import { STAGES, type Stage, TICKET_STATUSES, type TicketStatus } from "@/lib/domain/tickets/vocabulary";
import type { PublicEvent } from "@/lib/domain/tracking/events";
import { trackingPath } from "@/lib/domain/tracking/link";
import type { TrackedTicket } from "@/lib/domain/tracking/track";
import { absoluteUrl } from "@/lib/http/absolute-url";
import { timestamp } from "@/lib/http/timestamp";
import type { WireCreated, WireEvent, WireTicket } from "./schemas";
import { ACTORS, type Told, tellStage, tellStatus, WIRE_STATUSES } from "./vocabulary";

export function toWireCreated(ctx: DomainContext, ticket: Ticket): WireCreated {
  return {
    publicId: publicId(ticket.number),
    status: WIRE_STATUSES[ticket.stage],
    createdAt: timestamp(ticket.createdAt),
    trackingUrl: absoluteUrl(trackingPath(ctx, ticket)),
  };
}

/** @param screenshots none for whoever may not read the ticket */
export function toWireTicket(tracked: TrackedTicket, screenshots: string[]): WireTicket {
  return {
    publicId: tracked.publicId,
    subject: tracked.subject,
    status: WIRE_STATUSES[tracked.stage],
    productName: tracked.product?.name ?? null,
    screenshots,
    createdAt: timestamp(tracked.createdAt),
    updatedAt: timestamp(tracked.updatedAt),
    issueUrl: latestLink(tracked.links, "issue"),
    prUrl: latestLink(tracked.links, "pull_request"),
    deploymentUrl: latestLink(tracked.links, "deployment"),
    pipeline: tracked.pipeline.map((step) => ({ ...step, enteredAt: timestamp(step.enteredAt) })),
  };
}

export function toWireFile(ctx: DomainContext, file: Pick<StoredFile, "id" | "externalUrl">): string {
  return file.externalUrl ?? absoluteUrl(fileLocation(ctx, file));
}

/** None for what TinyDesk has no word for. */
export function toWireEvents(event: PublicEvent): WireEvent[] {
  const told = tell(event);
  if (!told) return [];

  return [{ id: event.id, ...told, actor: ACTORS[event.by], createdAt: timestamp(event.createdAt) }];
}

function tell({ kind, by, from, to }: PublicEvent): Told | null {
  switch (kind) {
    case "ticket_created":
      return { eventType: "ticket_created", summary: "Ticket submitted" };
    case "comment_added":
      return { eventType: "comment", summary: by === "customer" ? "The customer wrote" : "Support answered" };
    case "stage_changed":
      return isStage(from) && isStage(to) ? tellStage(from, to) : null;
    case "status_changed":
      return isStatus(from) && isStatus(to) ? tellStatus(from, to) : null;
    case "fix_withdrawn":
      return { eventType: "status_changed", summary: "The fix was taken back; work on it goes on" };
    default:
      return null;
  }
}

function latestLink(links: readonly TicketLink[], kind: TicketLink["kind"]): string | null {
  return links.findLast((link) => link.kind === kind)?.url ?? null;
}

function isStage(word: string | null): word is Stage {
  return STAGES.some((stage) => stage === word);
}

function isStatus(word: string | null): word is TicketStatus {
  return TICKET_STATUSES.some((status) => status === word);
}
