import { native } from "@/app/api/desk/_dialect";
import { getTicketEndpoint, updateTicketEndpoint } from "@/app/api/desk/_dialect/endpoints/tickets";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = native.routes(getTicketEndpoint, updateTicketEndpoint);
