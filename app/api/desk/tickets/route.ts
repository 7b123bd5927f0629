import { native } from "@/app/api/desk/_dialect";
import { createTicketEndpoint, listTicketsEndpoint } from "@/app/api/desk/_dialect/endpoints/tickets";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = native.routes(
  listTicketsEndpoint,
  createTicketEndpoint,
);
