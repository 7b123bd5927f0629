import { files, readFileEndpoint } from "../_dialect";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = files.routes(readFileEndpoint);
