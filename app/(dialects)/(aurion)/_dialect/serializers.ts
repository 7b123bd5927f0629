import type { Ticket } from "@/lib/domain/tickets/ticket";
import { foldStatus } from "@/lib/domain/tickets/vocabulary";
import { timestamp } from "@/lib/http/timestamp";
import type { WireTicket } from "./schemas";

export function toWireTicket(ticket: Ticket): WireTicket {
  const { assumed, external } = ticket;

  return {
    id: ticket.id,
    subject: ticket.subject,
    description: ticket.body,
    status: foldStatus(ticket.status),
    priority: assumed.includes("priority") ? null : ticket.priority,
    requester_email: assumed.includes("requester") ? null : ticket.requester.email,
    external_provider: external?.provider ?? null,
    external_ticket_id: external?.id ?? null,
    external_ticket_url: external?.url ?? null,
    metadata: ticket.metadata,
    created_at: timestamp(ticket.createdAt),
    updated_at: timestamp(ticket.updatedAt),
  };
}
