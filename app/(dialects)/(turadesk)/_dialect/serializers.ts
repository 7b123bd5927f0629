import type { Comment } from "@/lib/domain/comments/comment";
import type { TicketStats } from "@/lib/domain/tickets/stats";
import type { Ticket, TicketSummary } from "@/lib/domain/tickets/ticket";
import { toPrefixedId } from "@/lib/domain/tickets/ticket-id";
import { foldCounts, foldStatus } from "@/lib/domain/tickets/vocabulary";
import { timestamp } from "@/lib/http/timestamp";
import type { WireComment, WireStats, WireTicket, WireTicketSummary } from "./schemas";
import { COMMENT_PREFIX, TICKET_PREFIX } from "./vocabulary";

const HOUR_MS = 3_600_000;

export function toWireSummary(ticket: TicketSummary): WireTicketSummary {
  return {
    id: toPrefixedId(TICKET_PREFIX, ticket.id),
    subject: ticket.subject,
    priority: ticket.priority,
    status: foldStatus(ticket.status),
    email: ticket.requester.email,
    tags: ticket.tags,
    assignee: ticket.assignee?.email ?? null,
    createdAt: timestamp(ticket.createdAt),
  };
}

export function toWireTicket(ticket: Ticket): WireTicket {
  const { id, subject, ...rest } = toWireSummary(ticket);

  return { id, subject, body: ticket.body, ...rest, updatedAt: timestamp(ticket.updatedAt) };
}

export function toWireComment(comment: Comment): WireComment {
  return {
    id: toPrefixedId(COMMENT_PREFIX, comment.id),
    body: comment.body,
    internal: comment.internal,
    author: comment.author.email,
    createdAt: timestamp(comment.createdAt),
  };
}

export function toWireStats({ byStatus, total, averageResolutionMs }: TicketStats): WireStats {
  return {
    byStatus: foldCounts(byStatus),
    avgResolutionTimeHours: Math.round(((averageResolutionMs ?? 0) / HOUR_MS) * 10) / 10,
    totalTickets: total,
  };
}
