import { helpdesk } from "#helpdesk";
import { rateEndpoint, ratingPageEndpoint } from "#helpdesk/endpoints/csat";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = helpdesk.routes(ratingPageEndpoint, rateEndpoint);
