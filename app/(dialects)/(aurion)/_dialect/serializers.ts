import type { Ticket } from "@/lib/domain/tickets/ticket";
import type { WireTicket } from "./schemas";
import { TO_WIRE } from "./vocabulary";

export function toWireTicket(ticket: Ticket): WireTicket {
  const { assumed, external } = ticket;

  return {
    id: ticket.id,
    subject: ticket.subject,
    description: ticket.body,
    status: TO_WIRE[ticket.status],
    priority: assumed.includes("priority") ? null : ticket.priority,
    requester_email: assumed.includes("requester") ? null : ticket.requester.email,
    external_provider: external?.provider ?? null,
    external_ticket_id: external?.id ?? null,
    external_ticket_url: external?.url ?? null,
    metadata: ticket.metadata,
    created_at: ticket.createdAt.toISOString(),
    updated_at: ticket.updatedAt.toISOString(),
  };
}
