import type { DomainError } from "@/lib/domain/errors";
import type { ErrorTable, RenderedError } from "./dialect";
import { STATUSES } from "./statuses";

/** For addresses that people follow from a mail, a feed or a page: whatever is wrong with one, it leads to nothing. */
export const LINK_ERRORS: ErrorTable = { ...STATUSES, UNAUTHENTICATED: 404, FORBIDDEN: 404, INVALID_INPUT: 404 };

/** A line of text is all that whoever follows such an address may be able to show. */
export function renderLine(error: DomainError): RenderedError {
  return { body: `${error.message}\n` };
}
