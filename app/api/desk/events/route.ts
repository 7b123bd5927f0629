import { native } from "@/app/api/desk/_dialect";
import { ticketEventsEndpoint } from "@/app/api/desk/_dialect/endpoints/events";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = native.routes(ticketEventsEndpoint);
