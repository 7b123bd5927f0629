import { helpdesk } from "#helpdesk";
import { addCommentEndpoint, listCommentsEndpoint } from "#helpdesk/endpoints/comments";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = helpdesk.routes(
  listCommentsEndpoint,
  addCommentEndpoint,
);
