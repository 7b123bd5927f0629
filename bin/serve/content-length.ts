import type { ServerResponse } from "node:http";
import { LENGTH_HEADER } from "@/lib/http/content-length";

/** What is shorter waits for its end: headers, body and end would be three calls of the system. */
const WHOLE_MAX_BYTES = 64 * 1024;

/**
 * Lets the answer say how long it is where its route knows, and sends it in one piece if it is short; see
 * lib/http/content-length.ts.
 */
export function restoreContentLength(response: ServerResponse): void {
  response.writeHead = new Proxy(response.writeHead, {
    apply(writeHead, self, given) {
      const length = response.getHeader(LENGTH_HEADER);
      response.removeHeader(LENGTH_HEADER);
      if (length !== undefined && !response.hasHeader("content-encoding")) {
        response.setHeader("content-length", String(length));
        if (Number(length) <= WHOLE_MAX_BYTES) response.cork();
      }

      return Reflect.apply(writeHead, self, given);
    },
  });
}
