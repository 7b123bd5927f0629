import { native } from "@/app/api/desk/_dialect";
import { followTicketEndpoint } from "@/app/api/desk/_dialect/endpoints/followers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = native.routes(followTicketEndpoint);
