import { helpdesk } from "#helpdesk";
import { presignEndpoint } from "#helpdesk/endpoints/uploads";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = helpdesk.routes(presignEndpoint);
