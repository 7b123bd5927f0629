import { native } from "@/app/api/desk/_dialect";
import { removeLinkEndpoint } from "@/app/api/desk/_dialect/endpoints/links";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = native.routes(removeLinkEndpoint);
