import { native } from "@/app/api/desk/_dialect";
import { revokeKeyEndpoint } from "@/app/api/desk/_dialect/endpoints/keys";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = native.routes(revokeKeyEndpoint);
