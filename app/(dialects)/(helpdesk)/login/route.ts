import { helpdesk } from "#helpdesk";
import { loginEndpoint } from "#helpdesk/endpoints/session";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = helpdesk.routes(loginEndpoint);
