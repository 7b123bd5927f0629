import { native } from "@/app/api/desk/_dialect";
import { addWatcherEndpoint, listWatchersEndpoint } from "@/app/api/desk/_dialect/endpoints/watchers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = native.routes(addWatcherEndpoint, listWatchersEndpoint);
