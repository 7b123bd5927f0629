import { native } from "@/app/api/desk/_dialect";
import { listRatingsEndpoint, rateEndpoint } from "@/app/api/desk/_dialect/endpoints/ratings";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = native.routes(listRatingsEndpoint, rateEndpoint);
