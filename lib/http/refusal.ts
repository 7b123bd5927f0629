import { toDomainError } from "@/lib/db/errors";
import { DomainError, RateLimited } from "@/lib/domain/errors";
import { logger } from "@/lib/telemetry/logger";
import { authenticatorOf } from "./authenticate";
import type { DialectOptions, RefusedRequest } from "./dialect";
import { type WrittenResult, writeResult } from "./result";

/** Any error as one that may be shown. What nobody foresaw is logged whole and told of to nobody. */
export function toRefusal(thrown: unknown, requestId: string): DomainError {
  const error = toDomainError(thrown);
  if (!(error instanceof DomainError)) {
    logger().error({ err: error, requestId }, "a request failed for an unknown reason");
    return new DomainError("INTERNAL", "Internal server error");
  }
  if (error.code === "UNAVAILABLE" || error.code === "INTERNAL") logger().warn({ err: error, requestId }, "refused");

  return error;
}

/** The refusal in the dialect's own words, with the headers that HTTP wants beside them. */
export function writeRefusal(
  dialect: DialectOptions,
  error: DomainError,
  refused: Omit<RefusedRequest, "status">,
): WrittenResult {
  const status = dialect.errors[error.code];
  const rendered = dialect.renderError(error, { ...refused, status });

  return writeResult(
    {
      status: rendered.status ?? status,
      body: rendered.body,
      headers: { ...httpHeaders(dialect, error), ...rendered.headers },
    },
    status,
  );
}

const RETRY_WHEN_UNAVAILABLE_SECONDS = 2;

function httpHeaders(dialect: DialectOptions, error: DomainError): Record<string, string> {
  if (error instanceof RateLimited) return { "Retry-After": String(error.retryAfterSeconds) };
  if (error.code === "UNAVAILABLE") return { "Retry-After": String(RETRY_WHEN_UNAVAILABLE_SECONDS) };
  if (error.code !== "UNAUTHENTICATED") return {};

  const challenges = dialect.authenticate.flatMap((access) => authenticatorOf(access).challenge ?? []);

  return challenges.length > 0 ? { "WWW-Authenticate": [...new Set(challenges)].join(", ") } : {};
}
