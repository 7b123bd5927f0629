import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { createContext } from "@/lib/context";
import type { Actor, DomainContext } from "@/lib/domain/context";
import { actorOfCookie } from "./session-actor";
import { modeCookie, modeOfPage } from "./session-mode";
import { sessionCookie } from "./session-token";

export type UserActor = Extract<Actor, { kind: "user" }>;
export type UserContext = DomainContext & { actor: UserActor };

/** The context of the page that is being made: the signed-in person's, or an anonymous one. Once a request. */
export const getContext = cache(async (): Promise<DomainContext> => {
  const sent = await cookies();
  const sealed = sent.get(sessionCookie().name)?.value;
  const actor = (await actorOfCookie(sealed)) ?? { kind: "anonymous" as const };

  const mode = modeOfPage(actor, sent.get(modeCookie().name)?.value);

  return createContext({ actor, mode, requestId: (await headers()).get("x-request-id") });
});

/** The signed-in person's context; anybody else is sent to sign in, and back to `path` afterwards. */
export async function requireUser(path: string): Promise<UserContext> {
  const ctx = await getContext();
  const { actor } = ctx;
  if (actor.kind !== "user") redirect(`/signin?next=${encodeURIComponent(path)}`);

  return { ...ctx, actor };
}

/** As `requireUser`, for people who work here. To requesters the desk does not exist. */
export async function requireAgent(path = "/desk"): Promise<UserContext> {
  const ctx = await requireUser(path);
  if (ctx.actor.roles.length === 0) notFound();

  return ctx;
}
