import { turadesk } from "#turadesk";
import { addCommentEndpoint } from "#turadesk/endpoints";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = turadesk.routes(addCommentEndpoint);
