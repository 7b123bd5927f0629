import { helpdesk } from "#helpdesk";
import { uploadEndpoint } from "#helpdesk/endpoints/uploads";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = helpdesk.routes(uploadEndpoint);
