import { helpdesk } from "#helpdesk";
import { resolutionMetricsEndpoint } from "#helpdesk/endpoints/metrics";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = helpdesk.routes(resolutionMetricsEndpoint);
