import { apiKeyAuthenticator } from "@/lib/auth/api-key";
import type { Authenticator } from "@/lib/auth/authenticator";
import { oidcAuthenticator } from "@/lib/auth/oidc/bearer";
import { sessionAuthenticator, sessionIn } from "@/lib/auth/session-actor";
import { DomainError } from "@/lib/domain/errors";
import { env } from "@/lib/env";

/** The desk's own keys, for programs; refused in the original's words. */
const apiKey: Authenticator = {
  ...apiKeyAuthenticator,
  authenticate: (request) =>
    apiKeyAuthenticator.authenticate(request).catch((error: unknown) => {
      throw error instanceof DomainError && error.code === "UNAUTHENTICATED" ? unauthenticated("invalid token") : error;
    }),
};

/** The cookie of `/login`, which is the browser's session too. */
const session: Authenticator = {
  ...sessionAuthenticator,
  authenticate: async (request) => {
    const identity = await sessionAuthenticator.authenticate(request);
    if (!identity && sessionIn(request)) throw unauthenticated("invalid token");

    return identity;
  },
};

/** Reached when there were no credentials at all. */
const nobody: Authenticator = {
  authenticate: async () => {
    throw unauthenticated(env().AUTH_MODE === "oidc" ? "missing bearer token" : "missing auth cookie");
  },
  securitySchemes: {},
};

/**
 * Who may come in, in this order: what was said on purpose, a header, before what browsers say by themselves, a cookie. The
 * provider's tokens stand in the same header as our keys: what is no JWT is left to `apiKey`.
 */
export const CREDENTIALS: readonly Authenticator[] = [oidcAuthenticator, apiKey, session, nobody];

export function unauthenticated(message: string): DomainError {
  return new DomainError("UNAUTHENTICATED", message);
}
