import { createContext } from "@/lib/context";
import { type ProvidedIdentity, recognisePerson } from "@/lib/domain/people/recognise";
import type { SignedInPerson } from "@/lib/domain/people/sign-in";
import { env } from "@/lib/env";
import { ExpiringCache } from "@/lib/expiring-cache";
import { processWide } from "@/lib/process-wide";
import { metrics } from "@/lib/telemetry/metrics";
import type { Authenticator, Identity } from "../authenticator";
import { identityIn } from "./identity";
import { verifyToken } from "./verify-token";

/** How long a disabled person's token may still work. */
const TRUSTED_MS = 3_000;
const CAPACITY = 5_000;

const people = () => processWide("oidc-people", () => new ExpiringCache<SignedInPerson>(CAPACITY, TRUSTED_MS));

/** `Authorization: Bearer` with a token of the identity provider, where AUTH_MODE is `oidc`. */
export const oidcAuthenticator: Authenticator = {
  authenticate: authenticateToken,
  challenge: "Bearer",
  securitySchemes: {
    oidc: { type: "http", scheme: "bearer", bearerFormat: "JWT", description: "A token of the identity provider" },
  },
};

/**
 * @returns null without a JWT, so that our own keys can stand in the same header
 * @throws UNAUTHENTICATED when the token does not hold or its person is disabled
 */
async function authenticateToken(request: Request): Promise<Identity | null> {
  const token = /^bearer\s+([\w-]+\.[\w-]*\.[\w-]*)\s*$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  if (!token || env().AUTH_MODE !== "oidc") return null;

  const claims = await verifyToken(token).catch((error: unknown) => {
    metrics().signInFailures.inc({ kind: "oidc" });
    throw error;
  });
  const { id: userId, email, name, roles } = await personOf(identityIn(claims));

  return { actor: { kind: "user", userId, roles, name, email }, mode: "live", byCookie: false };
}

/** Who the provider means, and what it says of them, costs a transaction: the same words are not looked up again. */
function personOf(identity: ProvidedIdentity): Promise<SignedInPerson> {
  return people().get(JSON.stringify(identity), async () =>
    recognisePerson(await createContext({ actor: { kind: "system" }, mode: "live", requestId: null }), identity),
  );
}
