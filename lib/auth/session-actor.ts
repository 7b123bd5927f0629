import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/context";
import { ExpiringCache } from "@/lib/expiring-cache";
import { processWide } from "@/lib/process-wide";
import { listenTo } from "@/lib/realtime/listener";
import type { Authenticator, Identity } from "./authenticator";
import { modeOfRequest } from "./session-mode";
import { openSession, type SessionToken, sessionCookie } from "./session-token";

/** PostgreSQL tells of changed people at once; this bounds what a lost notice can mean. */
const TRUSTED_MS = 3_000;
const CAPACITY = 5_000;

const SESSION_DESCRIPTION =
  "Signed in with a browser. Agents ask about the test world with the header `Glassdesk-Mode: test`, or with `glassdesk-mode=test` in the query.";

type UserActor = Extract<Actor, { kind: "user" }>;
type SessionUser = { actor: UserActor; epoch: number };

/** Opening a token costs a key derivation and a decryption; a browser sends the same one again and again. */
const tokens = () =>
  processWide("session-tokens", () => new ExpiringCache<Awaited<ReturnType<typeof openSession>>>(CAPACITY, 60_000));
const users = () => processWide("session-users", createUsers);

/** The signed-in person of our own pages. A session that has ended counts as none: public pages stay readable. */
export const sessionAuthenticator: Authenticator = {
  authenticate: async (request): Promise<Identity | null> => {
    const actor = await actorOfCookie(sessionIn(request));

    return actor && { actor, mode: modeOfRequest(actor, request), byCookie: true };
  },
  securitySchemes: {
    session: { type: "apiKey", in: "cookie", name: "next-auth.session-token", description: SESSION_DESCRIPTION },
  },
};

/** The session cookie that the request carries, whether it still holds or not. */
export function sessionIn(request: Request): string | null {
  return cookieValue(request.headers.get("cookie"), sessionCookie().name);
}

/** The person whose session this cookie is, or null once they are disabled or the session was ended. */
export async function actorOfCookie(sealed: string | null | undefined): Promise<UserActor | null> {
  if (!sealed) return null;

  const token = await tokens().get(sealed, () => openSession(sealed));

  return token && actorOfToken(token);
}

/** The same for a token that has been opened already. */
export async function actorOfToken(token: SessionToken): Promise<UserActor | null> {
  const user = await users().get(token.sub, () => loadUser(token.sub));

  return user && user.epoch === token.epoch ? user.actor : null;
}

/** Forgets a person as soon as they may do more or less, or their sessions have been ended. */
function createUsers() {
  const known = new ExpiringCache<SessionUser | null>(CAPACITY, TRUSTED_MS);
  listenTo("person", { notified: (id) => known.delete(id), connected: () => known.clear() });

  return known;
}

/** After a change that the very next request of this process must know of: the notice may come a moment later. */
export function forgetSessionUser(userId: string): void {
  users().delete(userId);
}

async function loadUser(userId: string): Promise<SessionUser | null> {
  const row = await database().user.findUnique({ where: { id: userId } });
  if (!row || row.disabledAt) return null;

  const { id, roles, name, email, sessionEpoch } = row;
  return { actor: { kind: "user", userId: id, roles, name, email }, epoch: sessionEpoch };
}

function cookieValue(header: string | null, name: string): string | null {
  for (const pair of header?.split(";") ?? []) {
    const at = pair.indexOf("=");
    if (pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }

  return null;
}
