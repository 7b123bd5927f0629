import { DomainError } from "@/lib/domain/errors";

/** A ticket's version as an entity tag (RFC 9110 §8.8.3). */
export function versionTag(ticket: { version: number }): string {
  return `"${ticket.version}"`;
}

/**
 * The version that If-Match names; undefined without the header, and with `*`, which any version matches.
 * @throws PRECONDITION_FAILED for a tag that was never ours
 */
export function ifMatchVersion(request: Request): number | undefined {
  const tag = request.headers.get("if-match")?.trim();
  if (!tag || tag === "*") return undefined;
  const version = /^"(\d{1,9})"$/.exec(tag)?.[1];
  if (!version) throw new DomainError("PRECONDITION_FAILED", "If-Match does not name a version of this ticket");

  return Number(version);
}
