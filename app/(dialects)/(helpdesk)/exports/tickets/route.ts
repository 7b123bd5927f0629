import { helpdesk } from "#helpdesk";
import { exportEndpoint } from "#helpdesk/endpoints/exports";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = helpdesk.routes(exportEndpoint);
