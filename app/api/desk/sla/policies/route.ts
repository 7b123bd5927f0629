import { native } from "@/app/api/desk/_dialect";
import { createPolicyEndpoint } from "@/app/api/desk/_dialect/endpoints/sla";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = native.routes(createPolicyEndpoint);
