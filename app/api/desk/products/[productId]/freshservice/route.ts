import { native } from "@/app/api/desk/_dialect";
import { getFreshserviceEndpoint } from "@/app/api/desk/_dialect/endpoints/itsm";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = native.routes(getFreshserviceEndpoint);
