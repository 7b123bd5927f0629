import { env } from "@/lib/env";
import type { DialectOptions } from "./dialect";
import { isAllowedOrigin, isOwnOrigin, refuseForeign } from "./origin";

const ALLOWED_HEADERS =
  "Authorization, Content-Type, X-Requested-With, X-API-Key, Idempotency-Key, If-Match, X-Tracking-Token, X-Request-ID, MCP-Protocol-Version";
const EXPOSED_HEADERS =
  "X-Request-ID, Retry-After, RateLimit, RateLimit-Policy, ETag, Location, Idempotent-Replayed, Content-Disposition";
const PREFLIGHT_SECONDS = "600";

/** What tells a browser that a page of another origin may read the answer. */
export function corsHeaders(dialect: DialectOptions, request: Request): Record<string, string> {
  if (!dialect.cors) return {};
  if (dialect.cors === "any")
    return { "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": EXPOSED_HEADERS };

  const origin = request.headers.get("origin");
  if (origin === null) return { Vary: "Origin" };
  if (isAllowedOrigin(origin)) {
    return {
      "Access-Control-Allow-Origin": origin,
      "Access-Control-Allow-Credentials": "true",
      "Access-Control-Expose-Headers": EXPOSED_HEADERS,
      Vary: "Origin",
    };
  }
  if (env().ALLOWED_ORIGINS.includes("*")) {
    return { "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": EXPOSED_HEADERS, Vary: "Origin" };
  }

  return { Vary: "Origin" };
}

/** Answers a preflight: who may ask, how, and with which headers. */
export function preflightHeaders(dialect: DialectOptions, request: Request, allow: string): Record<string, string> {
  const cors = corsHeaders(dialect, request);
  if (!cors["Access-Control-Allow-Origin"]) return { ...cors, Allow: allow };

  const policy = typeof dialect.cors === "object" ? dialect.cors : null;

  return {
    ...cors,
    Allow: allow,
    "Access-Control-Allow-Methods": policy?.allowMethods ?? allow,
    "Access-Control-Allow-Headers": policy?.allowHeaders ?? ALLOWED_HEADERS,
    "Access-Control-Max-Age": PREFLIGHT_SECONDS,
  };
}

/**
 * Turns away pages of other sites where the dialect does so, once ALLOWED_ORIGINS says who may come.
 * @throws FORBIDDEN
 */
export function requireListedOrigin(dialect: DialectOptions, request: Request): void {
  const origin = request.headers.get("origin");
  if (typeof dialect.cors !== "object" || origin === null) return;
  const listed = env().ALLOWED_ORIGINS;
  if (listed.length === 0 || listed.includes("*") || isAllowedOrigin(origin)) return;

  if (!isOwnOrigin(origin, request.headers)) refuseForeign();
}
