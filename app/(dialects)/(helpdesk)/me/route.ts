import { helpdesk } from "#helpdesk";
import { getMeEndpoint } from "#helpdesk/endpoints/session";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = helpdesk.routes(getMeEndpoint);
