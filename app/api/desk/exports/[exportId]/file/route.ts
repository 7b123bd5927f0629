import { native } from "@/app/api/desk/_dialect";
import { downloadExportEndpoint } from "@/app/api/desk/_dialect/endpoints/exports";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = native.routes(downloadExportEndpoint);
