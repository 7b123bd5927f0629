import { tinydesk } from "#tinydesk";
import { uploadEndpoint } from "#tinydesk/endpoints";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = tinydesk.routes(uploadEndpoint);
