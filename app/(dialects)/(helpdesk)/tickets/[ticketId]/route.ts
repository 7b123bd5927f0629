import { helpdesk } from "#helpdesk";
import { getTicketEndpoint, updateTicketEndpoint } from "#helpdesk/endpoints/tickets";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = helpdesk.routes(
  getTicketEndpoint,
  updateTicketEndpoint,
);
