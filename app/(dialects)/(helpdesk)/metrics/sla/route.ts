import { helpdesk } from "#helpdesk";
import { slaMetricsEndpoint } from "#helpdesk/endpoints/metrics";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = helpdesk.routes(slaMetricsEndpoint);
