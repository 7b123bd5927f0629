import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { env } from "@/lib/env";
import { deriveKey, masterSecret } from "./secret";

export const SESSION_SECONDS = 7 * 24 * 60 * 60;

/** What a session cookie says; whether it still holds is looked up (lib/auth/session-user.ts). */
const SessionToken = z.object({ sub: z.uuid(), epoch: z.int() });
export type SessionToken = z.output<typeof SessionToken>;

/** next-auth's own names: `__Secure-` keeps the cookie off plain http. */
export function sessionCookie() {
  const secure = env().PUBLIC_URL.startsWith("https:");
  const name = secure ? "__Secure-next-auth.session-token" : "next-auth.session-token";

  return { name, options: { httpOnly: true, sameSite: "lax", path: "/", secure } as const };
}

/** A Set-Cookie that begins the session `sealed`, or ends the browser's when there is none. */
export function setSessionCookie(sealed: string | null): string {
  const { name, options } = sessionCookie();
  const parts = [
    `${name}=${sealed ?? ""}`,
    "Path=/",
    "HttpOnly",
    "SameSite=Lax",
    `Max-Age=${sealed ? SESSION_SECONDS : 0}`,
  ];

  return [...parts, ...(options.secure ? ["Secure"] : [])].join("; ");
}

/** The secret that next-auth derives its encryption key from. */
export async function sessionSecret(): Promise<string> {
  return deriveKey(await masterSecret(), "session").toString("base64url");
}

export async function sealSession(token: SessionToken): Promise<string> {
  return encode({ token, secret: await sessionSecret(), maxAge: SESSION_SECONDS });
}

/** @returns null for a token that is forged, broken or expired */
export async function openSession(sealed: string): Promise<SessionToken | null> {
  try {
    return SessionToken.parse(await decode({ token: sealed, secret: await sessionSecret() }));
  } catch {
    return null;
  }
}
