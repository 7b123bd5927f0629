import { native } from "@/app/api/desk/_dialect";
import { createViewEndpoint, listViewsEndpoint } from "@/app/api/desk/_dialect/endpoints/views";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = native.routes(listViewsEndpoint, createViewEndpoint);
