import { helpdesk } from "#helpdesk";
import { getExportEndpoint } from "#helpdesk/endpoints/exports";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = helpdesk.routes(getExportEndpoint);
