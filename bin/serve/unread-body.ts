import type { IncomingMessage, ServerResponse } from "node:http";

const LINGER_MS = 2_000;

/**
 * An answer given before the body was read (413, say) leaves a connection that nobody reads: it would hold its buffers
 * until the sender gives up, and hold up a shutdown. The rest is thrown away for a moment, so that the sender sees the
 * answer; then the connection is cut.
 */
export function dropUnreadBody(request: IncomingMessage, response: ServerResponse): void {
  // Whoever gives up reading in the middle takes the socket off the request.
  const { socket } = request;
  response.once("finish", () => {
    if (request.complete) return;

    const cut = setTimeout(() => socket.destroy(), LINGER_MS);
    const done = () => clearTimeout(cut);
    request.once("end", done);
    socket.once("close", done);
    request.resume();
  });
}
