import { helpdesk } from "#helpdesk";
import { removeWatcherEndpoint } from "#helpdesk/endpoints/watchers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = helpdesk.routes(removeWatcherEndpoint);
