import { native } from "@/app/api/desk/_dialect";
import { uploadEndpoint } from "@/app/api/desk/_dialect/endpoints/uploads";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = native.routes(uploadEndpoint);
