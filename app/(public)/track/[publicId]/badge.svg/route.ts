import { badgeEndpoint, following } from "../../_dialect";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = following.routes(badgeEndpoint);
