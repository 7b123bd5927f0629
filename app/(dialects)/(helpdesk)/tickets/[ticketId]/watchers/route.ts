import { helpdesk } from "#helpdesk";
import { addWatcherEndpoint, listWatchersEndpoint } from "#helpdesk/endpoints/watchers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = helpdesk.routes(
  addWatcherEndpoint,
  listWatchersEndpoint,
);
