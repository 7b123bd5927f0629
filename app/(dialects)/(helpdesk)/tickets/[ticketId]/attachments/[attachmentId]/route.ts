import { helpdesk } from "#helpdesk";
import { downloadEndpoint, removeAttachmentEndpoint } from "#helpdesk/endpoints/attachments";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = helpdesk.routes(
  downloadEndpoint,
  removeAttachmentEndpoint,
);
