import { helpdesk } from "#helpdesk";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = helpdesk.unknownPath();
