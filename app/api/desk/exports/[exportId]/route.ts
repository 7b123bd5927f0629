import { native } from "@/app/api/desk/_dialect";
import { getExportEndpoint } from "@/app/api/desk/_dialect/endpoints/exports";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = native.routes(getExportEndpoint);
