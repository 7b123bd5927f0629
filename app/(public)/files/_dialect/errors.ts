import type { DomainError } from "@/lib/domain/errors";
import type { ErrorTable, RenderedError } from "@/lib/http/define-dialect";

/** Whatever is wrong with an address, it leads to no file. */
export const ERRORS: ErrorTable = {
  UNAUTHENTICATED: 404,
  FORBIDDEN: 404,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  CONFLICT: 404,
  PRECONDITION_FAILED: 412,
  INVALID_INPUT: 404,
  INVALID_TRANSITION: 404,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

export function renderError(error: DomainError): RenderedError {
  const missing = ERRORS[error.code] === 404;

  return { body: missing ? "This file does not exist, or its link has expired.\n" : `${error.message}\n` };
}
