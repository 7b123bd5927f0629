import { sealSession, setSessionCookie } from "@/lib/auth/session-token";
import { signInWithPassword } from "@/lib/auth/sign-in";
import { DomainError } from "@/lib/domain/errors";
import { getAccount } from "@/lib/domain/people/get";
import { clientAddress } from "@/lib/http/client-address";
import { requireOwnOrigin } from "@/lib/http/origin";
import { ok } from "@/lib/http/result";
import { helpdesk } from "..";
import { unauthenticated } from "../credentials";
import { LoginBody, WireMe, WireOk } from "../schemas";
import { toWireMe } from "../serializers";

const tags = ["Helpdesk: session"];

export const loginEndpoint = helpdesk.route({
  operation: {
    id: "helpdeskLogin",
    method: "POST",
    path: "/login",
    summary: "Sign in with a password",
    description:
      "Sets an HttpOnly cookie that is the browser's session too. Unknown (404) where people sign in elsewhere.",
    answers: {
      401: "Name or password is wrong",
      403: "Another site asked for it",
      429: "Too many attempts; Retry-After says when to try again",
    },
    tags,
  },
  authenticate: ["anonymous"],
  body: LoginBody,
  response: WireOk,
  examples: { request: { username: "admin", password: "…" }, response: { ok: true } },
  handler: async ({ ctx, body, request }) => {
    // No other site may sign somebody in here, be it as somebody else.
    requireOwnOrigin(request.headers, false);
    const address = clientAddress(request.headers);
    const person = await signInWithPassword({ ...body, address, requestId: ctx.requestId }).catch((error: unknown) => {
      const isWrong = error instanceof DomainError && error.code === "UNAUTHENTICATED";
      throw isWrong ? unauthenticated("invalid credentials") : error;
    });
    const sealed = await sealSession({ sub: person.id, epoch: person.sessionEpoch });

    return ok({ ok: true as const }, { "Set-Cookie": setSessionCookie(sealed) });
  },
});

export const logoutEndpoint = helpdesk.route({
  operation: {
    id: "helpdeskLogout",
    method: "POST",
    path: "/logout",
    summary: "Sign out in this browser",
    answers: { 403: "Another site asked for it" },
    tags,
  },
  authenticate: ["anonymous"],
  response: WireOk,
  handler: async ({ request }) => {
    requireOwnOrigin(request.headers, false);

    return ok({ ok: true as const }, { "Set-Cookie": setSessionCookie(null) });
  },
});

export const getMeEndpoint = helpdesk.route({
  operation: { id: "helpdeskGetMe", method: "GET", path: "/me", summary: "Read who is signed in", tags },
  response: WireMe,
  handler: async ({ ctx }) => ok(toWireMe(await getAccount(ctx))),
});
