import { native } from "@/app/api/desk/_dialect";
import { addCommentEndpoint, listCommentsEndpoint } from "@/app/api/desk/_dialect/endpoints/conversation";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = native.routes(listCommentsEndpoint, addCommentEndpoint);
