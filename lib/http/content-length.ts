/**
 * Next takes Content-Length out of what a route handler answers, because a body that was fetched may have been decoded.
 * Ours were not: `bin/serve.ts` puts the length back from here, unless the answer was compressed on its way out.
 */
export const LENGTH_HEADER = "x-glassdesk-length";

/** Both headers of a body whose length is known. */
export function lengthHeaders(bytes: number): Record<string, string> {
  return { "Content-Length": String(bytes), [LENGTH_HEADER]: String(bytes) };
}
