import { randomUUID } from "node:crypto";

const SANE = /^[\w.:-]{1,128}$/;

/** The caller's own X-Request-ID when it is fit for a log line, else a new UUID. */
export function requestIdOf(request: Request): string {
  const given = request.headers.get("x-request-id");

  return given && SANE.test(given) ? given : randomUUID();
}
