import { isUniqueViolation } from "@/lib/db/errors";
import { DomainError } from "../errors";

/** What a product may share with no other, as a refusal; every other error stays what it was. */
export function conflictOf(error: unknown): unknown {
  if (isUniqueViolation(error, "mail_address")) {
    return new DomainError("CONFLICT", "Another product has this mail address");
  }

  return isUniqueViolation(error) ? new DomainError("CONFLICT", "Product with this slug already exists") : error;
}
