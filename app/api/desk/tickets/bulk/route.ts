import { native } from "@/app/api/desk/_dialect";
import { updateTicketsEndpoint } from "@/app/api/desk/_dialect/endpoints/bulk";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = native.routes(updateTicketsEndpoint);
