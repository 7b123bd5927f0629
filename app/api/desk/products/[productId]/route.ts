import { native } from "@/app/api/desk/_dialect";
import { updateProductEndpoint } from "@/app/api/desk/_dialect/endpoints/products";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = native.routes(updateProductEndpoint);
