import { native } from "@/app/api/desk/_dialect";
import { issueVisibilityEndpoint } from "@/app/api/desk/_dialect/endpoints/github";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = native.routes(issueVisibilityEndpoint);
