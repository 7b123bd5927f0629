import { helpdesk } from "#helpdesk";
import { createTicketEndpoint, listTicketsEndpoint } from "#helpdesk/endpoints/tickets";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = helpdesk.routes(
  listTicketsEndpoint,
  createTicketEndpoint,
);
