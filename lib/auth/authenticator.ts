import type { Actor, Mode } from "@/lib/domain/context";

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
