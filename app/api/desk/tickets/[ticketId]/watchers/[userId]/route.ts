import { native } from "@/app/api/desk/_dialect";
import { removeWatcherEndpoint } from "@/app/api/desk/_dialect/endpoints/watchers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = native.routes(removeWatcherEndpoint);
