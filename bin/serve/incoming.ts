import type { IncomingMessage, ServerResponse } from "node:http";
import { type Incoming, incomingRequests } from "@/lib/http/incoming";

/** Lets whatever answers reach the request itself, and gives the answer the status that its page has asked for. */
export function withIncoming(message: IncomingMessage, response: ServerResponse, answer: () => void): void {
  const incoming: Incoming = { message, pageStatus: null };
  response.writeHead = new Proxy(response.writeHead, {
    apply: (writeHead, self, [status, ...rest]) =>
      Reflect.apply(writeHead, self, [status === 200 && incoming.pageStatus ? incoming.pageStatus : status, ...rest]),
  });
  incomingRequests().run(incoming, answer);
}
