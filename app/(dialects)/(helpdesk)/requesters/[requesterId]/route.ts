import { helpdesk } from "#helpdesk";
import { getRequesterEndpoint, updateRequesterEndpoint } from "#helpdesk/endpoints/requesters";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = helpdesk.routes(
  getRequesterEndpoint,
  updateRequesterEndpoint,
);
