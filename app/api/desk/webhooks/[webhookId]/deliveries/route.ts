import { native } from "@/app/api/desk/_dialect";
import { listDeliveriesEndpoint } from "@/app/api/desk/_dialect/endpoints/deliveries";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = native.routes(listDeliveriesEndpoint);
