import { native } from "@/app/api/desk/_dialect";
import { deleteViewEndpoint, updateViewEndpoint } from "@/app/api/desk/_dialect/endpoints/views";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = native.routes(updateViewEndpoint, deleteViewEndpoint);
