import type { ServerResponse } from "node:http";
import { LENGTH_HEADER } from "@/lib/http/content-length";

/** Lets the answer say how long it is where its route knows; see lib/http/content-length.ts. */
export function restoreContentLength(response: ServerResponse): void {
  response.writeHead = new Proxy(response.writeHead, {
    apply(writeHead, self, given) {
      const length = response.getHeader(LENGTH_HEADER);
      response.removeHeader(LENGTH_HEADER);
      if (length !== undefined && !response.hasHeader("content-encoding"))
        response.setHeader("content-length", String(length));

      return Reflect.apply(writeHead, self, given);
    },
  });
}
