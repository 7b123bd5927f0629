import { env } from "@/lib/env";
import type { DialectOptions } from "./dialect";
import { isAllowedOrigin } from "./origin";

const ALLOWED_HEADERS =
  "Authorization, Content-Type, X-Requested-With, X-API-Key, Idempotency-Key, If-Match, X-Tracking-Token, X-Request-ID";
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

  return {
    ...cors,
    Allow: allow,
    "Access-Control-Allow-Methods": allow,
    "Access-Control-Allow-Headers": ALLOWED_HEADERS,
    "Access-Control-Max-Age": PREFLIGHT_SECONDS,
  };
}
