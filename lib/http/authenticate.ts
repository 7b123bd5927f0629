import { apiKeyAuthenticator } from "@/lib/auth/api-key";
import { sessionAuthenticator } from "@/lib/auth/session-actor";
import type { Actor, Mode } from "@/lib/domain/context";
import { DomainError } from "@/lib/domain/errors";

/** Who asks, and whether a browser said so of its own accord (a cookie), which makes forged requests possible. */
export type Identity = { actor: Actor; mode: Mode; byCookie: boolean };

/** A way to say who one is. */
export type Authenticator = {
  /**
   * @returns null when the request carries no credentials of this kind
   * @throws UNAUTHENTICATED when it does, and they do not hold
   */
  authenticate: (request: Request) => Promise<Identity | null>;
  /** OpenAPI security schemes; either of them is enough. */
  securitySchemes: Readonly<Record<string, object>>;
  /** The WWW-Authenticate challenge, where HTTP has one. */
  challenge?: string;
};

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
