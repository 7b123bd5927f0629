import { helpdesk } from "#helpdesk";
import { ticketMetricsEndpoint } from "#helpdesk/endpoints/metrics";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = helpdesk.routes(ticketMetricsEndpoint);
