import { native } from "@/app/api/desk/_dialect";
import { productFreshserviceNoticeEndpoint } from "@/app/api/desk/_dialect/endpoints/itsm-notices";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = native.routes(productFreshserviceNoticeEndpoint);
