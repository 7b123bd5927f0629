import type { AuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { createContext } from "@/lib/context";
import { recognisePerson } from "@/lib/domain/people/recognise";
import { env } from "@/lib/env";
import { clientAddress } from "@/lib/http/client-address";
import { logger } from "@/lib/telemetry/logger";
import { identityIn } from "./oidc/identity";
import { actorOfToken } from "./session-actor";
import { SESSION_SECONDS, sessionCookie, sessionSecret } from "./session-token";
import { signInWithPassword } from "./sign-in";

declare module "next-auth" {
  interface User {
    epoch: number;
  }
}

/** next-auth over our own people and passwords: its cookie is the one that `signInAction` sets. */
export async function authOptions(): Promise<AuthOptions> {
  // next-auth takes its own address from nowhere else.
  process.env.NEXTAUTH_URL ??= env().PUBLIC_URL;

  return {
    secret: await sessionSecret(),
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    useSecureCookies: sessionCookie().options.secure,
    pages: { signIn: "/signin", signOut: "/signin", error: "/signin" },
    providers: env().AUTH_MODE === "local" ? [passwordProvider()] : [identityProvider()],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sub: user.id, epoch: user.epoch } : token),
      session: async ({ session, token }) => {
        const actor = await actorOfToken({ sub: String(token.sub), epoch: Number(token.epoch) });

        return { ...session, user: actor ? { name: actor.name, email: actor.email } : undefined };
      },
    },
    logger: {
      error: (code, metadata) => logger().warn({ code, reason: String(metadata) }, "next-auth"),
      warn: (code) => logger().debug({ code }, "next-auth"),
      debug: () => undefined,
    },
  };
}

/** Code flow with PKCE (RFC 7636) at the provider that OIDC_ISSUER describes; roles are taken anew at each sign-in. */
function identityProvider(): OAuthConfig<Record<string, unknown>> {
  const { OIDC_ISSUER = "", OIDC_CLIENT_ID: clientId = "", OIDC_CLIENT_SECRET: clientSecret } = env();

  return {
    id: "oidc",
    name: "single sign-on",
    type: "oauth",
    wellKnown: `${OIDC_ISSUER.replace(/\/$/, "")}/.well-known/openid-configuration`,
    authorization: { params: { scope: "openid email profile" } },
    idToken: true,
    // Many providers keep names, addresses and groups out of the id token; what is in both is the token's.
    userinfo: {
      request: async ({ client, tokens }) => ({
        ...(await client.userinfo(tokens.access_token ?? "")),
        ...claimsOf(tokens),
      }),
    },
    checks: ["pkce", "state", "nonce"],
    clientId,
    ...(clientSecret ? { clientSecret } : { client: { token_endpoint_auth_method: "none" } }),
    profile: async (claims) => {
      const ctx = await createContext({ actor: { kind: "system" }, mode: "live", requestId: null });
      const { id, name, email, sessionEpoch } = await recognisePerson(ctx, identityIn(claims));

      return { id, name, email, epoch: sessionEpoch };
    },
  };
}

/** next-auth hands on openid-client's tokens, whose signature that has checked, under a poorer type. */
function claimsOf(tokens: object): Record<string, unknown> {
  return "claims" in tokens && typeof tokens.claims === "function" ? tokens.claims() : {};
}

function passwordProvider() {
  return CredentialsProvider({
    name: "password",
    credentials: { username: { label: "E-mail or name" }, password: { label: "Password", type: "password" } },
    authorize: async (given, request) => {
      const { username = "", password = "" } = given ?? {};
      const address = clientAddress({ get: (name) => request.headers?.[name] ?? null });
      const person = await signInWithPassword({ username, password, address, requestId: null }).catch(() => null);

      return person && { id: person.id, name: person.name, email: person.email, epoch: person.sessionEpoch };
    },
  });
}
