import { mcp } from "../_dialect";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = mcp.unknownPath();
