import { turadesk } from "#turadesk";
import { createTicketEndpoint, listTicketsEndpoint } from "#turadesk/endpoints";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = turadesk.routes(
  listTicketsEndpoint,
  createTicketEndpoint,
);
