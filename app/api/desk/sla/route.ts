import { native } from "@/app/api/desk/_dialect";
import { listSlasEndpoint } from "@/app/api/desk/_dialect/endpoints/sla";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = native.routes(listSlasEndpoint);
