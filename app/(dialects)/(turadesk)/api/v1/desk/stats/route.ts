import { turadesk } from "#turadesk";
import { statsEndpoint } from "#turadesk/endpoints";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = turadesk.routes(statsEndpoint);
