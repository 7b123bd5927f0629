import type { StoredFile } from "@/lib/domain/attachments/file";
import type { Comment } from "@/lib/domain/comments/comment";
import type { Account } from "@/lib/domain/people/get";
import type { Person } from "@/lib/domain/people/person";
import type { SlaReading } from "@/lib/domain/sla/readings";
import type { Ticket } from "@/lib/domain/tickets/ticket";
import { timestamp } from "@/lib/http/timestamp";
import type { WireAttachment } from "./attachment-schemas";
import type { WireComment, WireRequester, WireSla, WireTicket } from "./schemas";
import { toWireRoles, WIRE_PRIORITIES, WIRE_STATUSES } from "./vocabulary";

const NUMBER_DIGITS = 6;

export function toWireNumber(number: number): string {
  return `TKT-${String(number).padStart(NUMBER_DIGITS, "0")}`;
}

/** `sla` is there for tickets that a policy covers, and that are read by those who work here. */
export function toWireTicket(ticket: Ticket, sla?: SlaReading): WireTicket {
  return {
    id: ticket.id,
    number: toWireNumber(ticket.number),
    title: ticket.subject,
    description: ticket.body,
    requester_id: ticket.requester.id,
    ...(ticket.assignee && { assignee_id: ticket.assignee.id }),
    ...(ticket.team && { team_id: ticket.team.id }),
    priority: WIRE_PRIORITIES[ticket.priority],
    ...(ticket.urgency !== null && { urgency: ticket.urgency }),
    ...(ticket.category !== null && { category: ticket.category }),
    ...(ticket.subcategory !== null && { subcategory: ticket.subcategory }),
    status: WIRE_STATUSES[ticket.status],
    ...(ticket.scheduledAt && { scheduled_at: timestamp(ticket.scheduledAt) }),
    ...(ticket.dueAt && { due_at: timestamp(ticket.dueAt) }),
    source: ticket.source,
    custom_json: ticket.metadata,
    created_at: timestamp(ticket.createdAt),
    updated_at: timestamp(ticket.updatedAt),
    ...(sla && { sla: toWireSla(sla) }),
  };
}

/** A policy that promises only one of the two has 0 for the other. */
function toWireSla(sla: SlaReading): WireSla {
  return {
    policy_id: sla.policyId,
    response_elapsed_ms: sla.responseElapsedMs,
    resolution_elapsed_ms: sla.resolutionElapsedMs,
    response_target_mins: sla.responseMinutes ?? 0,
    resolution_target_mins: sla.resolutionMinutes ?? 0,
    paused: sla.paused,
    ...(sla.pauseReason && { reason: sla.pauseReason }),
  };
}

export function toWireCreated({ id, number, status }: Ticket) {
  return { id, number: toWireNumber(number), status: WIRE_STATUSES[status] };
}

export function toWireRequester({ id, email, name }: Pick<Person, "id" | "email" | "name">): WireRequester {
  return { id, email, display_name: name ?? email };
}

export function toWireMe(account: Account) {
  return { ...toWireRequester(account), external_id: account.externalId, roles: toWireRoles(account.roles) };
}

export function toWireComment(comment: Comment): WireComment {
  return {
    id: comment.id,
    ticket_id: comment.ticketId,
    author_id: comment.author.id,
    body_md: comment.body,
    is_internal: comment.internal,
    created_at: timestamp(comment.createdAt),
  };
}

export function toWireAttachment({ id, filename, bytes, mime, createdAt }: StoredFile): WireAttachment {
  return { id, filename, bytes, mime, created_at: timestamp(createdAt) };
}
