import { mcp } from "./_dialect";
import { messageEndpoint } from "./_dialect/endpoint";

// Nothing is kept between requests, so there is no stream to GET and no session to DELETE: both are 405, as the
// protocol has it.
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = mcp.routes(messageEndpoint);
