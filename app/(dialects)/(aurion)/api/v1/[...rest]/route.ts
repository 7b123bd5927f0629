import { aurion } from "#aurion";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = aurion.unknownPath();
