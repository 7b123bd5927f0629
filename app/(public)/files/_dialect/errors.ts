import type { DomainError } from "@/lib/domain/errors";
import type { ErrorTable, RenderedError } from "@/lib/http/define-dialect";
import { LINK_ERRORS } from "@/lib/http/link-errors";

/** Whatever is wrong with an address, it leads to no file. */
export const ERRORS: ErrorTable = { ...LINK_ERRORS, CONFLICT: 404, INVALID_TRANSITION: 404 };

export function renderError(error: DomainError): RenderedError {
  const missing = ERRORS[error.code] === 404;

  return { body: missing ? "This file does not exist, or its link has expired.\n" : `${error.message}\n` };
}
