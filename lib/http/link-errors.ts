import type { DomainError } from "@/lib/domain/errors";
import type { ErrorTable, RenderedError } from "./dialect";

/** For addresses that people follow from a mail, a feed or a page: whatever is wrong with one, it leads to nothing. */
export const LINK_ERRORS: ErrorTable = {
  UNAUTHENTICATED: 404,
  FORBIDDEN: 404,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  CONFLICT: 409,
  PRECONDITION_FAILED: 412,
  INVALID_INPUT: 404,
  INVALID_TRANSITION: 409,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** A line of text is all that whoever follows such an address may be able to show. */
export function renderLine(error: DomainError): RenderedError {
  return { body: `${error.message}\n` };
}
