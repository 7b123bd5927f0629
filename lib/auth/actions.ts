"use server";

import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import type { Mode } from "@/lib/domain/context";
import { DomainError, RateLimited } from "@/lib/domain/errors";
import { clientAddress } from "@/lib/http/client-address";
import type { Locale } from "@/lib/i18n/locales";
import { requestLocale } from "@/lib/i18n/request-locale";
import { translate } from "@/lib/i18n/translate";
import { returnPath } from "./return-path";
import { requireAgent } from "./session";
import { modeCookie } from "./session-mode";
import { SESSION_SECONDS, sealSession, sessionCookie } from "./session-token";
import { signInWithPassword } from "./sign-in";

export type SignInState = { username: string; problem: string | null };

/**
 * For `useActionState`, and for a plain form without JavaScript: fields `username`, `password` and, optional, `next`.
 * Sets the session cookie and goes to `next`; a refusal comes back as `problem`.
 */
export async function signInAction(_before: SignInState, form: FormData): Promise<SignInState> {
  const username = text(form, "username");
  try {
    const sent = await headers();
    const address = clientAddress(sent);
    const password = text(form, "password");
    const person = await signInWithPassword({ username, password, address, requestId: sent.get("x-request-id") });
    const { name, options } = sessionCookie();
    const sealed = await sealSession({ sub: person.id, epoch: person.sessionEpoch });
    (await cookies()).set(name, sealed, { ...options, maxAge: SESSION_SECONDS });
  } catch (error) {
    return { username, problem: inWords(error, await requestLocale()) };
  }

  redirect(returnPath(text(form, "next")));
}

/** Ends the session in this browser. */
export async function signOutAction(): Promise<void> {
  const { name, options } = sessionCookie();
  const jar = await cookies();
  jar.set(name, "", { ...options, maxAge: 0 });
  const mode = modeCookie();
  jar.set(mode.name, "", { ...mode.options, maxAge: 0 });
  redirect("/");
}

/** Has the desk's pages show the test world or the live one in this browser, until it is closed. */
export async function switchModeAction(mode: Mode): Promise<void> {
  await requireAgent();
  const { name, options } = modeCookie();
  const jar = await cookies();
  if (mode === "test") jar.set(name, "test", options);
  else jar.set(name, "", { ...options, maxAge: 0 });
}

function inWords(error: unknown, locale: Locale): string {
  const t = translate(locale, "signin");
  if (error instanceof RateLimited) return t("tooMany", { minutes: Math.ceil(error.retryAfterSeconds / 60) });
  if (!(error instanceof DomainError)) throw error;
  if (error.code === "UNAUTHENTICATED") return t("wrong");

  return error.code === "NOT_FOUND" ? t("elsewhere") : translate(locale, "forms")("unavailable");
}

function text(form: FormData, name: string): string {
  const value = form.get(name);

  return typeof value === "string" ? value : "";
}
