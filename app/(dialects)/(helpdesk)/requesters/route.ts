import { helpdesk } from "#helpdesk";
import { addRequesterEndpoint } from "#helpdesk/endpoints/requesters";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = helpdesk.routes(addRequesterEndpoint);
