import type { ErrorTable } from "./dialect";

/** What HTTP has for each refusal (RFC 9110 §15.5, RFC 6585 §4); a dialect names where its document says otherwise. */
export const STATUSES: ErrorTable = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  CONFLICT: 409,
  PRECONDITION_FAILED: 412,
  INVALID_INPUT: 400,
  INVALID_TRANSITION: 409,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};
