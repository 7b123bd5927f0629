import { turadesk } from "#turadesk";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = turadesk.unknownPath();
