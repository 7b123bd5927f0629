/** The request of Aurion's own document, word for word. */
export const EXAMPLE_TICKET = {
  subject: "VPN not connecting",
  description: "Unable to connect to corporate VPN since this morning.",
  priority: "high",
  requester_email: "alex@example.com",
  metadata: { category: "Network" },
};

export const EXAMPLE_ANSWER = {
  id: "5c2e8f1a-3d4b-4e6f-9a1c-7b2d8e0f5a3c",
  ...EXAMPLE_TICKET,
  status: "open",
  external_provider: "freshservice",
  external_ticket_id: "1042",
  external_ticket_url: "https://example.freshservice.com/a/tickets/1042",
  created_at: "2026-02-20T14:30:00.000Z",
  updated_at: "2026-02-20T14:30:00.000Z",
};
