import { createRemoteJWKSet, customFetch, errors, type FetchImplementation, type JWTPayload, jwtVerify } from "jose";
import { DomainError } from "@/lib/domain/errors";
import { env } from "@/lib/env";
import { processWide } from "@/lib/process-wide";
import { logger } from "@/lib/telemetry/logger";
import { metrics } from "@/lib/telemetry/metrics";

/** Signatures by a public key only: with an HMAC the provider's public key would pass for the secret (RFC 8725). */
const ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"];
/** A key that is not known is asked for, at most so often: anybody can make up names of keys. */
const ASK_AGAIN_MS = 1_000;

/**
 * Checks a bearer token of the provider: signature by one of its present keys, issuer and audience where they are set,
 * and its times, give or take JWT_CLOCK_SKEW_SECONDS (RFC 7519, RFC 8725).
 * @throws UNAUTHENTICATED for a token that does not hold; UNAVAILABLE while the provider's keys cannot be had
 */
export async function verifyToken(token: string): Promise<JWTPayload & { sub: string }> {
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, JWT_CLOCK_SKEW_SECONDS: clockTolerance } = env();
  try {
    const { payload } = await jwtVerify(token, providerKeys(), {
      algorithms: ALGORITHMS,
      clockTolerance,
      requiredClaims: ["sub", "exp"],
      ...(issuer ? { issuer } : {}),
      ...(audience ? { audience } : {}),
    });
    if (typeof payload.sub !== "string" || payload.sub === "") throw new errors.JWTInvalid("no subject");

    return { ...payload, sub: payload.sub };
  } catch (error) {
    throw refusal(error);
  }
}

function refusal(error: unknown): DomainError {
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === "iss") {
    return new DomainError("UNAUTHENTICATED", "invalid issuer");
  }
  if (error instanceof errors.JOSEError && !isOutage(error)) return new DomainError("UNAUTHENTICATED", "invalid token");

  logger().error({ err: error }, "the identity provider's keys cannot be had");
  return new DomainError("UNAVAILABLE", "the identity provider cannot be reached");
}

/** jose's plain error is an answer that was no key set. */
function isOutage(error: errors.JOSEError): boolean {
  return (
    error.code === "ERR_JOSE_GENERIC" || error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid
  );
}

function providerKeys() {
  const url = env().OIDC_JWKS_URL ?? "";

  return processWide(`oidc-keys ${url}`, () =>
    createRemoteJWKSet(new URL(url), { cooldownDuration: ASK_AGAIN_MS, [customFetch]: fetchCounted }),
  );
}

function fetchCounted(...request: Parameters<FetchImplementation>): Promise<Response> {
  metrics().jwksRefreshes.inc();

  return fetch(...request);
}
