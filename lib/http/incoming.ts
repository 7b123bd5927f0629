import { AsyncLocalStorage } from "node:async_hooks";
import type { IncomingMessage } from "node:http";
import { processWide } from "../process-wide";

/** A request as the server has it, for what Next's `Request` and `Response` cannot do. */
export type Incoming = {
  message: IncomingMessage;
  /** What the page has said of its answer; see ./page-status.ts. */
  pageStatus: number | null;
};

/** Each request for as long as it is being answered; `bin/serve.ts` begins it. Tests call handlers without one. */
export function incomingRequests(): AsyncLocalStorage<Incoming> {
  return processWide("incoming-requests", () => new AsyncLocalStorage());
}

/**
 * The chunks of a request's body, straight from the server's socket if it is the one being served and nobody has begun
 * to read it: on their way through a web stream, 25 MB take five times as long. Whoever stops early leaves the rest to
 * the server, which still has to answer.
 */
export function bodyChunks(request: Request): AsyncIterable<Uint8Array<ArrayBuffer>> {
  if (!request.body) return NO_CHUNKS;
  const message = incomingRequests().getStore()?.message;
  if (message && !message.readableDidRead) return message.iterator({ destroyOnReturn: false });

  return request.body;
}

export const NO_CHUNKS: AsyncIterable<Uint8Array<ArrayBuffer>> = { async *[Symbol.asyncIterator]() {} };
