import { tinydesk } from "#tinydesk";
import { getTicketEndpoint } from "#tinydesk/endpoints";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = tinydesk.routes(getTicketEndpoint);
