import { apiKeyAuthenticator } from "@/lib/auth/api-key";
import type { Authenticator, Identity } from "@/lib/auth/authenticator";
import { sessionAuthenticator } from "@/lib/auth/session-actor";
import { DomainError } from "@/lib/domain/errors";

/** A built-in authenticator by name, one of a dialect's own, or nobody in particular. */
export type Access = "session" | "apiKey" | "anonymous" | Authenticator;

const ANONYMOUS: Identity = { actor: { kind: "anonymous" }, mode: "live", byCookie: false };

const BUILT_IN: Record<Exclude<Access, object>, Authenticator> = {
  session: sessionAuthenticator,
  apiKey: apiKeyAuthenticator,
  anonymous: { authenticate: async () => ANONYMOUS, securitySchemes: {} },
};

export function authenticatorOf(access: Access): Authenticator {
  return typeof access === "string" ? BUILT_IN[access] : access;
}

/**
 * The first of `accepted` that knows the request's credentials decides.
 * @throws UNAUTHENTICATED when they do not hold, or there are none and `anonymous` is not accepted
 */
export async function authenticate(request: Request, accepted: readonly Access[]): Promise<Identity> {
  for (const access of accepted) {
    const identity = await authenticatorOf(access).authenticate(request);
    if (identity) return identity;
  }

  throw new DomainError("UNAUTHENTICATED", "Missing authentication credentials");
}
