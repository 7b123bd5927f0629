import { helpdesk } from "#helpdesk";
import { eventsEndpoint } from "#helpdesk/endpoints/events";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = helpdesk.routes(eventsEndpoint);
