import { native } from "@/app/api/desk/_dialect";
import { endSessionsEndpoint } from "@/app/api/desk/_dialect/endpoints/people";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = native.routes(endSessionsEndpoint);
