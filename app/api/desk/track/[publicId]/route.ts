import { native } from "@/app/api/desk/_dialect";
import { trackEndpoint } from "@/app/api/desk/_dialect/endpoints/tracking";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = native.routes(trackEndpoint);
