import { helpdesk } from "#helpdesk";
import { attachEndpoint, listAttachmentsEndpoint } from "#helpdesk/endpoints/attachments";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = helpdesk.routes(
  listAttachmentsEndpoint,
  attachEndpoint,
);
