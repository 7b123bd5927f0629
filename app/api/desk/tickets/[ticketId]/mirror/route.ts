import { native } from "@/app/api/desk/_dialect";
import { retryMirrorEndpoint } from "@/app/api/desk/_dialect/endpoints/itsm";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = native.routes(retryMirrorEndpoint);
