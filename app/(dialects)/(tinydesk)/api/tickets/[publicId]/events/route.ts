import { tinydesk } from "#tinydesk";
import { listEventsEndpoint } from "#tinydesk/endpoints";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = tinydesk.routes(listEventsEndpoint);
