import { DomainError } from "@/lib/domain/errors";
import { env } from "@/lib/env";

/**
 * Keeps other sites from using a signed-in person's cookie: a change must come from our own pages or an allowed origin.
 * @param required whether a request that says nothing of its origin is refused too
 * @throws FORBIDDEN
 */
export function requireOwnOrigin(headers: Headers, required: boolean): void {
  const origin = headers.get("origin") ?? originOf(headers.get("referer"));
  if (origin !== null) {
    if (isOwnOrigin(origin, headers) || isAllowedOrigin(origin)) return;
    refuseForeign();
  }

  const site = headers.get("sec-fetch-site");
  if (site === "same-origin") return;
  if (site === null && !required) return;

  refuseForeign();
}

/** Whether ALLOWED_ORIGINS names this origin itself; `*` is for requests without cookies. */
export function isAllowedOrigin(origin: string): boolean {
  return origin !== "*" && env().ALLOWED_ORIGINS.includes(origin);
}

/** Whether this is the origin of our own pages. */
export function isOwnOrigin(origin: string, headers: Headers): boolean {
  const { PUBLIC_URL, TRUST_PROXY } = env();
  if (origin === URL.parse(PUBLIC_URL)?.origin) return true;

  const host = (TRUST_PROXY && headers.get("x-forwarded-host")) || headers.get("host");

  return host !== null && URL.parse(origin)?.host === host;
}

function originOf(url: string | null): string | null {
  return url === null ? null : (URL.parse(url)?.origin ?? "null");
}

/** @throws FORBIDDEN */
export function refuseForeign(): never {
  throw new DomainError("FORBIDDEN", "This was asked for by another site");
}
