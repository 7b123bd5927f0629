import type { AuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { env } from "@/lib/env";
import { clientAddress } from "@/lib/http/client-address";
import { logger } from "@/lib/telemetry/logger";
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
    providers: env().AUTH_MODE === "local" ? [passwordProvider()] : [],
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
