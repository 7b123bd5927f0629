import { tinydesk } from "#tinydesk";
import { createTicketEndpoint } from "#tinydesk/endpoints";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = tinydesk.routes(createTicketEndpoint);
