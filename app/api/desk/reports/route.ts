import { native } from "@/app/api/desk/_dialect";
import { readReportEndpoint } from "@/app/api/desk/_dialect/endpoints/reports";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = native.routes(readReportEndpoint);
