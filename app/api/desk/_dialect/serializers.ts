import type { ApiKey } from "@/lib/domain/api-keys/api-key";
import { fileLocation, type StoredFile } from "@/lib/domain/attachments/file";
import { hasThumbnail } from "@/lib/domain/attachments/upload";
import type { Comment } from "@/lib/domain/comments/comment";
import type { DomainContext } from "@/lib/domain/context";
import type { PipelineStep } from "@/lib/domain/pipeline/build";
import { isAgent } from "@/lib/domain/policy";
import type { Product } from "@/lib/domain/products/product";
import type { TicketDetails } from "@/lib/domain/tickets/details";
import type { TicketLink, TicketMirror, TicketSummary } from "@/lib/domain/tickets/ticket";
import { publicId } from "@/lib/domain/tickets/ticket-id";
import type { TimelineEvent } from "@/lib/domain/tickets/timeline";
import { maySeeTrackingLink, trackingPath } from "@/lib/domain/tracking/link";
import type { TrackedTicket } from "@/lib/domain/tracking/track";
import { absoluteUrl } from "@/lib/http/absolute-url";
import { timestamp } from "@/lib/http/timestamp";
import type {
  WireApiKey,
  WireComment,
  WireEvent,
  WireFile,
  WirePipelineStep,
  WireProduct,
  WireTicket,
  WireTicketSummary,
} from "./schemas";
import type { WireReply, WireTracking } from "./schemas-tracking";
import { toWireSla } from "./sla";

export function toWireSummary(ticket: TicketSummary): WireTicketSummary {
  return {
    id: ticket.id,
    publicId: publicId(ticket.number),
    subject: ticket.subject,
    status: ticket.status,
    stage: ticket.stage,
    priority: ticket.priority,
    tags: ticket.tags,
    requester: ticket.requester,
    assignee: ticket.assignee,
    team: ticket.team,
    product: ticket.product,
    source: ticket.source,
    mode: ticket.mode,
    version: ticket.version,
    createdAt: timestamp(ticket.createdAt),
    updatedAt: timestamp(ticket.updatedAt),
    dueAt: timestamp(ticket.dueAt),
    sla: ticket.sla && toWireSla(ticket.sla),
  };
}

/** `showLink`: with the secret tracking link; whoever has just made the ticket gets it whatever they may do later. */
export function toWireTicket(
  ctx: DomainContext,
  { ticket, pipeline, links, files, mirror }: TicketDetails,
  showLink = maySeeTrackingLink(ctx.actor, ticket),
): WireTicket {
  return {
    ...toWireSummary(ticket),
    body: ticket.body,
    urgency: ticket.urgency,
    category: ticket.category,
    subcategory: ticket.subcategory,
    metadata: ticket.metadata,
    language: ticket.language,
    scheduledAt: timestamp(ticket.scheduledAt),
    firstRespondedAt: timestamp(ticket.firstRespondedAt),
    resolvedAt: timestamp(ticket.resolvedAt),
    closedAt: timestamp(ticket.closedAt),
    pipeline: pipeline.map(toWireStep),
    links: links.map(toWireLink),
    files: files.map((file) => toWireFile(ctx, file)),
    external: isAgent(ctx.actor) ? ticket.external : null,
    mirror: isAgent(ctx.actor) && mirror ? toWireMirror(mirror) : null,
    trackingUrl: showLink ? absoluteUrl(trackingPath(ctx, ticket)) : null,
  };
}

function toWireMirror({ provider, isThere, refusal }: TicketMirror): WireTicket["mirror"] {
  return { provider, state: refusal !== null ? "refused" : isThere ? "there" : "waiting", refusal };
}

export function toWireStep(step: PipelineStep): WirePipelineStep {
  return { ...step, enteredAt: timestamp(step.enteredAt) };
}

export function toWireLink({ createdAt: _, ...link }: TicketLink) {
  return link;
}

export function toWireFile(ctx: DomainContext, file: StoredFile): WireFile {
  const { id, filename, bytes, mime } = file;

  const url = fileLocation(ctx, file);

  return { id, filename, bytes, mime, url, ...(hasThumbnail(file) && { thumbnailUrl: `${url}&size=thumbnail` }) };
}

export function toWireComment(ctx: DomainContext, comment: Comment, requesterId: string): WireComment {
  return {
    id: comment.id,
    author: comment.author,
    fromRequester: comment.author.id === requesterId,
    body: comment.body,
    internal: comment.internal,
    files: comment.attachments.map((file) => toWireFile(ctx, file)),
    createdAt: timestamp(comment.createdAt),
  };
}

export function toWireReply(ctx: DomainContext, comment: Comment, requesterId: string): WireReply {
  return {
    id: comment.id,
    author: comment.author.name,
    fromRequester: comment.author.id === requesterId,
    body: comment.body,
    files: comment.attachments.map((file) => toWireFile(ctx, file)),
    createdAt: timestamp(comment.createdAt),
  };
}

/** What everybody may see of a ticket; the conversation is not part of it. */
export function toWireTracked(tracked: TrackedTicket): Omit<WireTracking, "conversation"> {
  return {
    ...tracked,
    pipeline: tracked.pipeline.map(toWireStep),
    links: tracked.links.map(toWireLink),
    events: tracked.events.map((event) => ({ ...event, createdAt: timestamp(event.createdAt) })),
    createdAt: timestamp(tracked.createdAt),
    updatedAt: timestamp(tracked.updatedAt),
  };
}

export function toWireEvent(event: TimelineEvent): WireEvent {
  return { ...event, createdAt: timestamp(event.createdAt) };
}

export function toWireProduct(product: Product): WireProduct {
  return {
    id: product.id,
    slug: product.slug,
    name: product.name,
    description: product.description,
    repository: product.repository,
    hasWebhookSecret: product.hasWebhookSecret,
    freshserviceUrl: product.freshserviceUrl,
    hasGithubToken: product.hasGithubToken,
    issueCreation: product.issueCreation,
    productionEnvironment: product.productionEnvironment,
    firstDeliveryAt: timestamp(product.firstDeliveryAt),
    lastDeliveryAt: timestamp(product.lastDeliveryAt),
    refusedDeliveryAt: timestamp(product.refusedDeliveryAt),
    publicSubjects: product.publicSubjects,
    publicRepo: product.publicRepo,
    publicStatus: product.publicStatus,
    mailAddress: product.mailAddress,
    colour: product.colour,
    archivedAt: timestamp(product.archivedAt),
    createdAt: timestamp(product.createdAt),
    updatedAt: timestamp(product.updatedAt),
  };
}

export function toWireApiKey(key: ApiKey): WireApiKey {
  return {
    ...key,
    createdAt: timestamp(key.createdAt),
    lastUsedAt: timestamp(key.lastUsedAt),
    expiresAt: timestamp(key.expiresAt),
    revokedAt: timestamp(key.revokedAt),
  };
}
