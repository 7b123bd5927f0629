import { aurion } from "#aurion";
import { healthEndpoint } from "#aurion/endpoints";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = aurion.routes(healthEndpoint);
