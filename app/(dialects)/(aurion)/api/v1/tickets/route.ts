import { aurion } from "#aurion";
import { createTicketEndpoint, listTicketsEndpoint } from "#aurion/endpoints";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = aurion.routes(
  listTicketsEndpoint,
  createTicketEndpoint,
);
