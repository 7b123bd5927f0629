import { native } from "@/app/api/desk/_dialect";
import { inboundMailEndpoint } from "@/app/api/desk/_dialect/endpoints/inbound-mail";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = native.routes(inboundMailEndpoint);
