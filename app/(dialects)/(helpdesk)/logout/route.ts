import { helpdesk } from "#helpdesk";
import { logoutEndpoint } from "#helpdesk/endpoints/session";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = helpdesk.routes(logoutEndpoint);
