import { native } from "@/app/api/desk/_dialect";
import { createProductEndpoint, listProductsEndpoint } from "@/app/api/desk/_dialect/endpoints/products";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = native.routes(
  listProductsEndpoint,
  createProductEndpoint,
);
