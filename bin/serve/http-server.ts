import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import { ADDRESS_HEADER } from "@/lib/http/client-address";
import { restoreContentLength } from "./content-length";
import { withIncoming } from "./incoming";
import { readableTarget } from "./request-target";
import { dropUnreadBody } from "./unread-body";

const KEEP_ALIVE_MS = 65_000;
const DRAIN_WITHIN_MS = 6_000;

/** Next fails on every other one. RFC 9110 §9.1: a method that a server does not know is 501. */
const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

export type HttpServer = {
  server: Server;
  port: number;
  /** From now on requests go here; before, they are told to come back. */
  serve: (listener: RequestListener) => void;
  drain: () => Promise<void>;
};

/**
 * Takes the port before anything else starts, so that a start that cannot succeed leaves no trace.
 * @throws Error that says what to change when the address cannot be had
 */
export async function listen(host: string, port: number): Promise<HttpServer> {
  let current: RequestListener = (_request, response) => {
    response.writeHead(503, { "content-type": "application/json", "retry-after": "1" });
    response.end('{"ok":false,"reason":"starting"}\n');
  };
  // Longer than the idle time of common load balancers, so that they are the ones to close.
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
    // Overwrites whatever a client has sent under this name; see lib/http/client-address.ts.
    request.headers[ADDRESS_HEADER] = request.socket.remoteAddress ?? "";
    request.url = readableTarget(request.url ?? "/");
    restoreContentLength(response);
    dropUnreadBody(request, response);
    if (METHODS.has(request.method ?? "")) withIncoming(request, response, () => current(request, response));
    else response.writeHead(501, { "content-type": "application/json" }).end('{"error":"Method not implemented"}\n');
  });
  server.listen(port, host);
  await once(server, "listening").catch((error: NodeJS.ErrnoException) => {
    throw new Error(inWords(error, host, port), { cause: error });
  });
  const address = server.address();

  return {
    server,
    port: typeof address === "object" && address ? address.port : port,
    serve: (listener) => {
      current = listener;
    },
    drain: () => drain(server),
  };
}

/** Stops accepting and lets open requests finish; whoever takes too long is cut off. */
async function drain(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  const impatience = setTimeout(() => server.closeAllConnections(), DRAIN_WITHIN_MS);
  // A connection that was busy when we closed turns idle later, and would be kept for its next request.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  await closed;
  clearTimeout(impatience);
  clearInterval(sweep);
}

function inWords(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === "EADDRINUSE")
    return `Port ${port} on ${host} is taken. Stop what uses it, or set PORT to another.`;
  if (error.code === "EACCES") return `Port ${port} needs more rights than this account has. Set PORT to 1024 or more.`;
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND")
    return `HOST ${host} is no address of this machine.`;
  return `Cannot listen on ${host}:${port}: ${error.message}`;
}
