import { aurion } from "#aurion";
import { getTicketEndpoint, updateTicketEndpoint } from "#aurion/endpoints";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = aurion.routes(getTicketEndpoint, updateTicketEndpoint);
