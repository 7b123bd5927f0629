import { tinydesk } from "#tinydesk";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = tinydesk.unknownPath();
